package vn.cauviec.vacancies.domain;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;
import vn.cauviec.vacancies.EmploymentType;
import vn.cauviec.vacancies.domain.JobQuery.Unstated;
import vn.cauviec.vacancies.domain.JobResults.Count;

/**
 * Goes once over the ads that fit the text: keeps the best for the page and counts what each condition lets through, so that every
 * facet ignores its own filter and an empty list can say which condition to drop.
 */
final class Tally implements Collector, LeafCollector {
    private static final int UNIT = 1;
    private static final int WAGE = 2;
    private static final int TYPE = 4;
    private static final int OCCUPATION = 8;
    private static final int CONDITIONS = 16;
    private static final long NONE = -1;
    static final int NO_VALUE = -1;
    /** By so much an ad that states no pay counts as older. */
    static final Duration WITHOUT_PAY = Duration.ofDays(7);
    /** A workplace that is not known. */
    static final long NOWHERE = NONE;

    /** Best first; the id decides what the order leaves open, so that it is the same on every node. */
    private static final Comparator<Hit> BEST_FIRST = Comparator.comparingLong(Hit::first)
            .thenComparingLong(Hit::second)
            .thenComparing(Hit::idHigh, Long::compareUnsigned)
            .thenComparing(Hit::idLow, Long::compareUnsigned)
            .reversed();

    /** An ad on its way to the page. */
    record Hit(int ad, long first, long second, long idHigh, long idLow) {
        static Hit of(JobCursor cursor) {
            return new Hit(0, cursor.first(), cursor.second(), cursor.idHigh(), cursor.idLow());
        }

        /** The place behind it. */
        JobCursor cursor() {
            return new JobCursor(first, second, idHigh, idLow);
        }
    }

    private final JobQuery query;
    private final Area area;
    private final OpenAds ads;
    private final long occupation;
    private final int wanted;
    /** Milliseconds by which an ad that states no pay counts as older; where nothing was typed the list is one of news. */
    private final long silence;

    private final @Nullable Hit after;
    private final PriorityQueue<Hit> best = new PriorityQueue<>(BEST_FIRST.reversed());
    /** How many ads fail exactly these conditions. */
    private final int[] failing = new int[CONDITIONS];

    private final Counts types = new Counts(EmploymentType.values().length);
    private final Counts units;
    private final Counts occupationCounts;
    private final Counts wageUnstated = new Counts(0);
    private int positions;
    private int wageUnknown;

    private int base;
    private @Nullable Scorable scorer;
    private Numbers deadline = Numbers.NOTHING;
    private Numbers published = Numbers.NOTHING;
    private Numbers wageFrom = Numbers.NOTHING;
    private Numbers wageTo = Numbers.NOTHING;
    private Numbers openings = Numbers.NOTHING;
    private Numbers unit = Numbers.NOTHING;
    private Numbers type = Numbers.NOTHING;
    private Numbers occupations = Numbers.NOTHING;
    private Numbers idHigh = Numbers.NOTHING;
    private Numbers idLow = Numbers.NOTHING;

    /** Where the work shall be. */
    interface Area {
        /** Every place fits. */
        Area EVERYWHERE = _ -> true;

        /** Whether a workplace lies in it; {@link #NOWHERE} for one that is not known. */
        boolean has(long workplace);

        /** How far it is; the same everywhere where no place is asked for. */
        default long metres(long workplace) {
            return 0;
        }

        /** What an ad gets for lying where it does. */
        default long bonus(long workplace, long score) {
            return 0;
        }
    }

    Tally(JobQuery query, Area area, OpenAds ads) {
        this.query = query;
        this.area = area;
        this.ads = ads;
        occupation = query.occupation().isEmpty() ? NONE : AdDocument.occupationNumber(query.occupation());
        units = new Counts(ads.workplaces().size());
        occupationCounts = new Counts(ads.occupations().size());
        wanted = query.page() * query.size();
        silence = query.text().isEmpty() ? 0 : WITHOUT_PAY.toMillis();
        after = query.after() == null ? null : Hit.of(query.after());
    }

    /** One number of each ad of a segment. */
    private record Numbers(@Nullable NumericDocValues values) {
        static final Numbers NOTHING = new Numbers(null);

        long of(int ad) throws IOException {
            return values != null && values.advanceExact(ad) ? values.longValue() : NONE;
        }
    }

    /** Lucene asks for a manager even where one thread does all. */
    CollectorManager<Tally, Tally> manager() {
        return new CollectorManager<>() {
            @Override
            public Tally newCollector() {
                return Tally.this;
            }

            @Override
            public Tally reduce(Collection<Tally> all) {
                return Tally.this;
            }
        };
    }

    @Override
    public ScoreMode scoreMode() {
        return query.sorting() == JobSorting.RELEVANCE ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
        base = leaf.docBase;
        deadline = numbers(leaf, AdDocument.DEADLINE);
        published = numbers(leaf, AdDocument.PUBLISHED);
        wageFrom = numbers(leaf, AdDocument.WAGE_FROM);
        wageTo = numbers(leaf, AdDocument.WAGE_TO);
        openings = numbers(leaf, AdDocument.OPENINGS);
        unit = numbers(leaf, AdDocument.UNIT);
        type = numbers(leaf, AdDocument.TYPE);
        occupations = numbers(leaf, AdDocument.OCCUPATION);
        idHigh = numbers(leaf, AdDocument.ID_HIGH);
        idLow = numbers(leaf, AdDocument.ID_LOW);
        return this;
    }

    private static Numbers numbers(LeafReaderContext leaf, String name) throws IOException {
        return new Numbers(leaf.reader().getNumericDocValues(name));
    }

    @Override
    public void setScorer(Scorable scorer) {
        this.scorer = scorer;
    }

    @Override
    public void collect(int ad) throws IOException {
        if (deadline.of(ad) < ads.day().toEpochDay()) {
            return;
        }
        long from = wageFrom.of(ad);
        long to = wageTo.of(ad);
        long place = unit.of(ad);
        long kind = type.of(ad);
        int failed = failed(ad, place, Math.max(from, to), kind);
        failing[failed]++;
        int wants = (int) openings.of(ad);
        if ((failed & ~UNIT) == 0) {
            units.add(ads.workplaces().slot(place), wants);
        }
        if ((failed & ~TYPE) == 0) {
            types.add((int) kind, wants);
        }
        if ((failed & ~WAGE) == 0 && from == NONE && to == NONE) {
            wageUnstated.add(NO_VALUE, wants);
        }
        if ((failed & ~OCCUPATION) == 0) {
            occupationCounts.add(ads.occupations().slot(occupations.of(ad)), wants);
        }
        if (failed == WAGE && from == NONE && to == NONE) {
            wageUnknown++;
        }
        if (failed == 0) {
            positions += wants;
            keep(ad, from, to, place);
        }
    }

    private int failed(int ad, long place, long mostPay, long kind) throws IOException {
        int failed = 0;
        if (query.unstated().contains(Unstated.PLACE) ? place != NONE : !area.has(place)) {
            failed |= UNIT;
        }
        if (query.unstated().contains(Unstated.WAGE)
                ? mostPay != NONE
                : query.wageFrom() != null && mostPay < query.wageFrom()) {
            failed |= WAGE;
        }
        if (query.unstated().contains(Unstated.TYPE) ? kind != NONE : !isOfTypes(kind)) {
            failed |= TYPE;
        }
        if (occupation != NONE && !isBelow(occupations.of(ad), occupation)) {
            failed |= OCCUPATION;
        }
        return failed;
    }

    private boolean isOfTypes(long kind) {
        return query.types().isEmpty() || kind != NONE && query.types().contains(EmploymentType.values()[(int) kind]);
    }

    /** Whether the code begins with the other: 17212 is below 172. */
    private static boolean isBelow(long code, long above) {
        long shortened = code;
        while (shortened > above) {
            shortened /= 10;
        }
        return shortened == above;
    }

    private void keep(int ad, long from, long to, long place) throws IOException {
        long first = first(ad, from, place);
        if (wanted == 0) {
            return;
        }
        var worst = best.peek();
        if (best.size() == wanted && worst != null && first < worst.first()) {
            return;
        }
        var hit = new Hit(base + ad, first, second(ad, from, to), idHigh.of(ad), idLow.of(ad));
        if (after == null || BEST_FIRST.compare(after, hit) < 0) {
            best.add(hit);
        }
        if (best.size() > wanted) {
            best.poll();
        }
    }

    /**
     * Of ads that fit equally the newest, one that states no pay as if it were a week older; of those with the same sure pay the one
     * that may pay most.
     */
    private long second(int ad, long from, long to) throws IOException {
        return switch (query.sorting()) {
            case RELEVANCE -> published.of(ad) - (Math.max(from, to) == NONE ? silence : 0);
            case WAGE -> to;
            case NEAREST -> published.of(ad);
            case NEWEST, DEADLINE, OLDEST, LAST_DEADLINE -> 0;
        };
    }

    private long relevance(long place) throws IOException {
        long score = scorer == null ? 0 : (long) scorer.score();
        return place == NONE ? score : score + area.bonus(place, score);
    }

    private long first(int ad, long from, long place) throws IOException {
        return switch (query.sorting()) {
            case RELEVANCE -> relevance(place);
            case NEWEST -> published.of(ad);
            case WAGE -> from;
            case DEADLINE -> -deadline.of(ad);
            case LAST_DEADLINE -> deadline.of(ad);
            case OLDEST -> -published.of(ad);
            case NEAREST -> -area.metres(place);
        };
    }

    /** The ads of the asked page, best first. */
    List<Hit> page() {
        return best.stream().sorted(BEST_FIRST).skip(wanted - query.size()).toList();
    }

    /** Whether the list goes on behind the page. */
    boolean goesOn() {
        return failing[0] > wanted && (after == null || best.size() == wanted);
    }

    /** Ads that fit the text, whatever the other conditions say. */
    int fitting() {
        return Arrays.stream(failing).sum();
    }

    int total() {
        return failing[0];
    }

    int positions() {
        return positions;
    }

    int wageUnknown() {
        return wageUnknown;
    }

    int withoutUnit() {
        return failing[0] + failing[UNIT];
    }

    int withoutWage() {
        return failing[0] + failing[WAGE];
    }

    int withoutTypes() {
        return failing[0] + failing[TYPE];
    }

    int withoutOccupation() {
        return failing[0] + failing[OCCUPATION];
    }

    /** By the slot of the workplace's unit in {@link OpenAds#workplaces}, without the filter by unit. */
    Counts units() {
        return units;
    }

    /** By the place of the type in {@link EmploymentType}, without the filter by type. */
    Counts types() {
        return types;
    }

    /** By the slot of the occupation in {@link OpenAds#occupations}, without the filter by occupation. */
    Counts occupations() {
        return occupationCounts;
    }

    /** Ads that state no pay, without the filter by pay. */
    Count wageUnstated() {
        return wageUnstated.unstated();
    }

    /** Ads with their places, by a number; those that have none apart. */
    static final class Counts {
        private final int[] ads;
        private final int[] positions;
        private int adsWithout;
        private int positionsWithout;

        Counts(int numbers) {
            ads = new int[numbers];
            positions = new int[numbers];
        }

        /** Counted elsewhere. */
        void put(int number, Count counted) {
            if (number == NO_VALUE) {
                adsWithout = counted.jobs();
                positionsWithout = counted.positions();
            } else {
                ads[number] = counted.jobs();
                positions[number] = counted.positions();
            }
        }

        private void add(int number, int wants) {
            if (number == NO_VALUE) {
                adsWithout++;
                positionsWithout += wants;
            } else {
                ads[number]++;
                positions[number] += wants;
            }
        }

        int size() {
            return ads.length;
        }

        Count of(int number) {
            return new Count(ads[number], positions[number]);
        }

        Count unstated() {
            return new Count(adsWithout, positionsWithout);
        }
    }
}
