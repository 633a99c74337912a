package vn.cauviec.vacancies.domain;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;
import vn.cauviec.vacancies.EmploymentType;
import vn.cauviec.vacancies.domain.JobResults.Count;

/**
 * Goes once over the ads that fit the text: keeps the best for the page and counts what each condition lets through, so that every
 * facet ignores its own filter and an empty list can say which condition to drop.
 */
final class Tally {
    private static final int NO_VALUE = Slots.NONE;
    /** By so much an ad that states no pay counts as older. */
    static final Duration WITHOUT_PAY = Duration.ofDays(7);
    /** A workplace that is not known. */
    static final long NOWHERE = AdColumns.NONE;

    /** An ad on its way to the page; the id decides what the order leaves open, so that it is the same on every node. */
    record Hit(int ad, long first, long second, long idHigh, long idLow) implements Comparable<Hit> {
        static Hit of(JobCursor cursor) {
            return new Hit(0, cursor.first(), cursor.second(), cursor.idHigh(), cursor.idLow());
        }

        /** The place behind it. */
        JobCursor cursor() {
            return new JobCursor(first, second, idHigh, idLow);
        }

        /** The better one is the greater. */
        @Override
        public int compareTo(Hit other) {
            int order = Long.compare(first, other.first);
            order = order == 0 ? Long.compare(second, other.second) : order;
            order = order == 0 ? Long.compareUnsigned(idHigh, other.idHigh) : order;
            return order == 0 ? Long.compareUnsigned(idLow, other.idLow) : order;
        }
    }

    private final JobQuery query;
    private final AdFilters filters;
    private final AdSorting sorting;
    private final OpenAds ads;
    private final int wanted;

    private final @Nullable Hit after;
    /** What stands on the pages up to the asked one as far as is seen, the worst first. */
    private final PriorityQueue<Hit> best = new PriorityQueue<>();
    /** How many ads fail exactly these conditions. */
    private final int[] failing = new int[AdFilters.SETS];

    private final Counts types = new Counts(EmploymentType.values().length);
    private final Counts units;
    private final Counts occupationCounts;
    private final Counts wageUnstated = new Counts(0);
    private int positions;
    private int wageUnknown;

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
        default long bonus(long workplace) {
            return 0;
        }
    }

    Tally(JobQuery query, Area area, OpenAds ads) {
        this.query = query;
        this.ads = ads;
        wanted = query.page() * query.size();
        var bySlot = new AreaBySlot(area, ads.workplaces());
        filters = new AdFilters(query, bySlot);
        sorting = new AdSorting(query, bySlot);
        units = new Counts(ads.workplaces().size());
        occupationCounts = new Counts(ads.occupations().size());
        after = query.after() == null ? null : Hit.of(query.after());
    }

    /** Counts the ads that fit and keeps the best. */
    void countAndKeep(Query fitting) throws IOException {
        run(fitting, new Pass(true, wanted > 0));
    }

    /** Keeps the best of what fits and counts nothing. */
    void keep(Query fitting) throws IOException {
        run(fitting, new Pass(false, wanted > 0));
    }

    /** Counts what fits and keeps none: nothing is weighed. */
    void count(Query fitting) throws IOException {
        run(fitting, new Pass(true, false));
    }

    private void run(Query fitting, Pass pass) throws IOException {
        ads.search(fitting, new CollectorManager<Pass, Tally>() {
            @Override
            public Pass newCollector() {
                return pass; // one thread does all
            }

            @Override
            public Tally reduce(Collection<Pass> all) {
                return Tally.this;
            }
        });
    }

    private final class Pass implements Collector {
        private final boolean counts;
        private final boolean keeps;

        Pass(boolean counts, boolean keeps) {
            this.counts = counts;
            this.keeps = keeps;
        }

        @Override
        public ScoreMode scoreMode() {
            return keeps && query.sorting() == JobSorting.RELEVANCE ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) {
            return new Part(leaf, this);
        }
    }

    private void count(AdColumns columns, int ad, int place, int failed) {
        failing[failed]++;
        boolean withoutPay = !columns.statesPay(ad);
        int wants = columns.openings(ad);
        if ((failed & ~AdFilters.UNIT) == 0) {
            units.add(place, wants);
        }
        if ((failed & ~AdFilters.TYPE) == 0) {
            types.add(columns.type(ad), wants);
        }
        if ((failed & ~AdFilters.WAGE) == 0 && withoutPay) {
            wageUnstated.add(NO_VALUE, wants);
        }
        if ((failed & ~AdFilters.OCCUPATION) == 0) {
            occupationCounts.add(ads.occupations().slot(columns.occupation(ad)), wants);
        }
        if (failed == AdFilters.WAGE && withoutPay) {
            wageUnknown++;
        }
        if (failed == 0) {
            positions += wants;
        }
    }

    /** The ads of the asked page, best first. */
    List<Hit> page() {
        return best.stream()
                .sorted(Comparator.reverseOrder())
                .skip(wanted - query.size())
                .toList();
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
        return failing[0] + failing[AdFilters.UNIT];
    }

    int withoutWage() {
        return failing[0] + failing[AdFilters.WAGE];
    }

    int withoutTypes() {
        return failing[0] + failing[AdFilters.TYPE];
    }

    int withoutOccupation() {
        return failing[0] + failing[AdFilters.OCCUPATION];
    }

    /** By the slot in {@link OpenAds#workplaces}, without the filter by unit. */
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

    /** One part of the index. */
    private final class Part implements LeafCollector {
        private final int base;
        private final AdColumns columns;
        private final int[] several;
        private final IntPredicate open;
        private final Pass pass;
        private @Nullable Scorable scorer;

        Part(LeafReaderContext leaf, Pass pass) {
            base = leaf.docBase;
            columns = ads.columns(leaf);
            several = ads.slotsOfSeveral(leaf);
            open = ads.open(leaf);
            this.pass = pass;
        }

        @Override
        public void setScorer(Scorable scorer) {
            this.scorer = scorer;
        }

        @Override
        public void collect(int ad) throws IOException {
            if (!open.test(ad)) {
                return;
            }
            int unit = columns.unit(ad);
            int place = unit < AdColumns.NONE
                    ? several[AdColumns.set(unit)]
                    : ads.workplaces().slot(unit);
            int failed = filters.failed(columns, ad, place);
            if (pass.counts) {
                count(columns, ad, place, failed);
            }
            if (failed == 0 && pass.keeps) {
                keep(ad, place);
            }
        }

        private void keep(int ad, int place) throws IOException {
            long first = sorting.first(columns, ad, place, scorer);
            var worst = best.size() < wanted ? null : best.peek();
            if (worst != null && first < worst.first()) {
                return;
            }
            long second = sorting.second(columns, ad);
            if (worst != null && first == worst.first() && second < worst.second()) {
                return;
            }
            var hit = new Hit(base + ad, first, second, columns.idHigh(ad), columns.idLow(ad));
            if (after != null && hit.compareTo(after) >= 0 || worst != null && hit.compareTo(worst) < 0) {
                return;
            }
            if (worst != null) {
                best.poll();
            }
            best.add(hit);
        }
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
