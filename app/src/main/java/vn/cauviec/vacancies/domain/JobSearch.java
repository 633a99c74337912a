package vn.cauviec.vacancies.domain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.reference.Roads;
import vn.cauviec.reference.Units;
import vn.cauviec.vacancies.domain.JobResults.Nearness;
import vn.cauviec.vacancies.domain.MeantQuery.Reach;

/** The job search: answered from this node's index alone, without the database. Only open jobs are found: published, deadline not passed. */
@Component
public class JobSearch {
    /** With fewer hits than this, other marks than the typed ones are looked at too. */
    private static final int FEW = 5;
    /** As much as a few words of the title. */
    private static final float SAME_OCCUPATION = 4000;
    /** With fewer hits than this, what comes close to them is listed below them, up to so many. */
    private static final int SIMILAR_BELOW = 10;

    private static final int MOST_RELAXED = 8;
    /** Some megabytes. */
    private static final int MOST_SIMILAR_KNOWN = 5_000;

    private final VacancyIndex index;
    private final QueryReader reader;
    private final WordCorrections corrections;
    private final Roads roads;
    private final Areas areas;
    private final JobFacets facets;
    private final BusinessClock clock;
    private volatile @Nullable Known known;

    private record State(Object words, Object roads, Object ads) {}

    private record SimilarTo(String title, String occupationCode, UUID except, int limit) {}

    /** What was worked out since the index changed; several threads may work the same out at once, and come to the same. */
    private static final class Known {
        private final AdView ads;
        private final Map<SimilarTo, List<FoundVacancy>> similar = new ConcurrentHashMap<>();
        private volatile @Nullable JobOverview overview;

        Known(AdView ads) {
            this.ads = ads;
        }
    }

    JobSearch(VacancyIndex index, QueryReader reader, Places places, Roads roads, Units units, BusinessClock clock) {
        this.index = index;
        this.reader = reader;
        corrections = new WordCorrections(reader);
        this.roads = roads;
        areas = new Areas(places, roads);
        facets = new JobFacets(places, units);
        this.clock = clock;
    }

    /** False while the index of this node is being built and nothing is known. */
    public boolean isReady() {
        return index.position().isPresent();
    }

    /**
     * Equal as long as every question is answered as before: understood by the same words, of the same ads, over the same roads,
     * on the same day.
     *
     * @throws vn.cauviec.kernel.Refused while the index of this node is being built
     */
    public Object state() {
        return index.look(clock.today(), ads -> new State(reader.state(), roads.state(), ads.moment()));
    }

    /** @throws vn.cauviec.kernel.Refused while the index of this node is being built */
    public JobResults search(JobQuery query) {
        return index.look(clock.today(), ads -> search(query, ads));
    }

    /** As {@link #search}, each job once. */
    public JobGroups searchInGroups(JobQuery query) {
        return index.look(clock.today(), ads -> {
            var found = find(query, ads);
            return JobGroups.of(results(query, found, ads), found.question(), ads);
        });
    }

    /** The open jobs at a glance; counted once for each state of the index. */
    public JobOverview overview() {
        return index.look(clock.today(), ads -> {
            var now = known(ads);
            var overview = now.overview;
            if (overview == null) {
                overview = count(ads);
                now.overview = overview;
            }
            return overview;
        });
    }

    private Known known(AdView ads) {
        var now = known;
        if (now == null || !now.ads.equals(ads)) {
            now = new Known(ads);
            known = now;
        }
        return now;
    }

    /**
     * Open jobs like one that is no longer open, best first: of the same occupation or with most words of its title.
     *
     * @param occupationCode may be empty
     */
    public List<FoundVacancy> listSimilar(String title, String occupationCode, UUID except, int limit) {
        var asked = new SimilarTo(title, occupationCode, except, limit);
        return index.look(clock.today(), ads -> {
            var similar = known(ads).similar;
            var found = similar.get(asked);
            if (found == null) {
                found = findSimilar(asked, ads);
                if (similar.size() < MOST_SIMILAR_KNOWN) {
                    similar.put(asked, found);
                }
            }
            return found;
        });
    }

    private List<FoundVacancy> findSimilar(SimilarTo asked, AdView ads) throws IOException {
        var likeIt = new BooleanQuery.Builder();
        var meant = reader.read(asked.title(), ads.vocabulary());
        likeIt.add(new MeantQuery(meant).query(Reach.NEARLY), Occur.SHOULD);
        var sameOccupation = new ConstantScoreQuery(new TermQuery(AdDocument.byOccupation(asked.occupationCode())));
        likeIt.add(new BoostQuery(sameOccupation, SAME_OCCUPATION), Occur.SHOULD);
        var query = new JobQuery(asked.title(), null, ads.day(), null, Set.of(), "", JobSorting.RELEVANCE, 1);
        return tally(query, likeIt.build(), Tally.Area.EVERYWHERE, ads).rows().stream()
                .filter(job -> !job.id().equals(asked.except()))
                .limit(asked.limit())
                .toList();
    }

    /** Conditions of which the words of an ad speak, while it states neither them nor their opposite. */
    public Set<AdCondition> listInWords(IndexedVacancy vacancy) {
        return reader.listInWords(vacancy);
    }

    /** The open jobs of an employer, newest first, at most one page. */
    public List<FoundVacancy> listOfEmployer(UUID employerId) {
        return index.look(clock.today(), ads -> {
            var query = new TermQuery(AdDocument.byEmployer(employerId));
            return tally(JobQuery.all(ads.day()), query, Tally.Area.EVERYWHERE, ads)
                    .rows();
        });
    }

    private JobOverview count(AdView ads) throws IOException {
        var all = tally(JobQuery.all(ads.day()), MatchAllDocsQuery.INSTANCE, Tally.Area.EVERYWHERE, ads);
        var groups = ads.groups();
        return new JobOverview(
                all.total(), all.positions(), groups.employers().size(), groups.occupations(), all.rows());
    }

    private JobResults search(JobQuery query, AdView ads) throws IOException {
        return results(query, find(query, ads), ads);
    }

    private JobResults results(JobQuery query, Found found, AdView ads) throws IOException {
        var tally = found.tally();
        int withoutText = 0;
        if (tally.total() == 0 && !found.meant().isEmpty()) {
            withoutText = ads.total(question(query, MatchAllDocsQuery.INSTANCE, chosen(query), ads));
        }
        return new JobResults(
                tally.rows(),
                listSimilar(query, found, ads),
                recognised(query, found, ads),
                found.meant().corrections(),
                tally.total(),
                tally.positions(),
                found.nearness(),
                found.meant().cut(),
                tally.next(),
                JobFacets.unstated(tally),
                JobFacets.occupations(tally.occupations(), tally.works()),
                facets.units(query, tally.units(), tally.workplaces()),
                JobFacets.types(tally.types()),
                tally.withoutUnit(),
                tally.withoutWage(),
                tally.withoutTypes(),
                tally.withoutOccupation(),
                withoutText,
                tally.wageUnknown(),
                ofConditions(query, found, ads));
    }

    /** What is said in words alone is counted beside the list, and an empty list says what each condition takes out. */
    private JobResults.OfConditions ofConditions(JobQuery query, Found found, AdView ads) throws IOException {
        var asked = query.conditions().asked();
        if (asked.isEmpty()) {
            return JobResults.OfConditions.NOTHING;
        }
        var reach = found.nearness() == Nearness.OTHER_MARKS ? Reach.WITHOUT_MARKS : Reach.AS_MEANT;
        int listed = found.nearness() == Nearness.MOST_WORDS ? 0 : found.tally().total();
        int inWords = asked.mayBeInWords()
                ? ads.total(question(query.asking(asked.alsoInWords()), found.meant(), reach, ads)) - listed
                : 0;
        var without = new EnumMap<AdCondition, Integer>(AdCondition.class);
        if (listed == 0) {
            for (var condition : asked.each().toList()) {
                var rest = query.asking(asked.without(condition));
                without.put(condition, ads.total(question(rest, found.meant(), reach, ads)));
            }
        }
        return new JobResults.OfConditions(Math.max(0, inWords), without);
    }

    /** Out of an empty list: how many jobs there are when one part of the text is left out. */
    private List<Recognised> recognised(JobQuery query, Found found, AdView ads) throws IOException {
        var recognised = Recognition.of(found.meant());
        if (found.tally().total() > 0 && found.nearness() != Nearness.MOST_WORDS || recognised.size() < 2) {
            return recognised;
        }
        var counted = new ArrayList<Recognised>();
        for (var part : recognised.subList(0, Math.min(MOST_RELAXED, recognised.size()))) {
            var meant = reader.read(part.without(), ads.vocabulary());
            counted.add(part.with(ads.total(question(query, meant, Reach.AS_MEANT, ads))));
        }
        counted.addAll(recognised.subList(counted.size(), recognised.size()));
        return counted;
    }

    /** Where few are found, what comes close to them: neither counted nor mixed with them. */
    private List<FoundVacancy> listSimilar(JobQuery query, Found found, AdView ads) throws IOException {
        boolean few = found.tally().total() < SIMILAR_BELOW
                && found.nearness() != Nearness.MOST_WORDS
                && query.page() == 1
                && query.sorting() == JobSorting.RELEVANCE;
        if (!few || found.meant().isEmpty()) {
            return List.of();
        }
        var shown = found.tally().page();
        var similar = new ArrayList<FoundVacancy>();
        for (var hit : ads.page(question(query, found.meant(), Reach.NEARLY, ads))) {
            if (shown.stream().noneMatch(hit::isSameAd) && similar.size() < SIMILAR_BELOW) {
                similar.add(hit.row());
            }
        }
        return similar;
    }

    /**
     * What was found for what was understood.
     *
     * @param question by which it was found
     */
    record Found(Understood meant, AdQuestion question, Tallied tally, Nearness nearness) {
        Reach reach() {
            return JobSearch.reach(nearness);
        }

        /** Ads that fit the text. */
        private int fitting() {
            return tally.fitting();
        }
    }

    private static Reach reach(Nearness nearness) {
        return switch (nearness) {
            case EXACT -> Reach.AS_MEANT;
            case OTHER_MARKS -> Reach.WITHOUT_MARKS;
            case MOST_WORDS -> Reach.NEARLY;
        };
    }

    private Found find(JobQuery query, Understood meant, Nearness nearness, AdView ads) throws IOException {
        var question = question(query, meant, reach(nearness), ads);
        return new Found(meant, question, ads.tally(question), nearness);
    }

    Found find(JobQuery query, AdView ads) throws IOException {
        var meant = reader.read(query.text(), ads.vocabulary());
        var found = find(query, meant, Nearness.EXACT, ads);
        if (found.fitting() == 0 && meant.guessesPlace()) {
            found = find(query, reader.readWithoutGuess(query.text(), ads.vocabulary()), Nearness.EXACT, ads);
        }
        int sure = countSure(query, found, ads);
        if (sure < FEW) {
            var corrected = corrections.best(query.text(), found.meant(), ads.vocabulary());
            if (corrected.isPresent()) {
                var other = find(query, corrected.get(), Nearness.EXACT, ads);
                found = other.fitting() > sure ? other : found;
            }
        }
        if (found.fitting() < FEW) {
            found = findWithOtherMarks(query, found, ads);
        }
        if (found.fitting() == 0 && !meant.isEmpty()) {
            var wider = find(query, found.meant(), Nearness.MOST_WORDS, ads);
            return wider.fitting() > 0 ? wider : found;
        }
        return found;
    }

    /** What fits as it is written, as far as it tells few from many; ads without marks do not count, because in them many words look alike. */
    private int countSure(JobQuery query, Found found, AdView ads) throws IOException {
        var meant = found.meant();
        return meant.isMarked() && !meant.rest().isEmpty()
                ? ads.countFew(limited(query, new MeantQuery(meant).query(Reach.STRICTLY), ads), FEW)
                : found.fitting();
    }

    private Found findWithOtherMarks(JobQuery query, Found found, AdView ads) throws IOException {
        var meant = found.meant();
        if (!meant.isMarked() || meant.rest().isEmpty()) {
            return found;
        }
        var wider = find(query, meant, Nearness.OTHER_MARKS, ads);
        return wider.fitting() > found.fitting() ? wider : found;
    }

    /** Where the meaning itself says where, nearness to that place counts; where a unit was chosen, only what lies in it. */
    private AdQuestion question(JobQuery query, Understood meant, Reach reach, AdView ads) throws IOException {
        return question(query, new MeantQuery(meant).query(reach), area(query, meant, reach), ads);
    }

    private Tally.Area area(JobQuery query, Understood meant, Reach reach) {
        var place = meant.place().orElse(null);
        if (place == null || query.unit() != null) {
            return chosen(query);
        }
        return reach == Reach.NEARLY && place.isSmall()
                ? areas.nearby(place, query.map())
                : areas.closest(place, query.map());
    }

    private Tally.Area chosen(JobQuery query) {
        if (query.unit() != null) {
            return areas.inside(query.unit(), query.map());
        }
        var road = query.conditions().road();
        if (road != null) {
            return areas.from(road.from());
        }
        var around = query.conditions().around();
        return query.sorting() == JobSorting.NEAREST && !around.isEmpty()
                ? areas.from(around.stream().map(JobConditions.Circle::centre).toList())
                : Tally.Area.EVERYWHERE;
    }

    private AdQuestion question(JobQuery query, Query text, Tally.Area area, AdView ads) throws IOException {
        return new AdQuestion(query, limited(query, text, ads), area);
    }

    /** The text with the conditions around which no facet counts. */
    private Query limited(JobQuery query, Query text, AdView ads) throws IOException {
        var conditions = query.conditions();
        if (conditions.isEmpty()) {
            return text;
        }
        var road = conditions.road();
        var reachable = road == null ? new long[0] : areas.reachable(road, ads.workplaces());
        return new BooleanQuery.Builder()
                .add(text, Occur.MUST)
                .add(conditions.query(reachable), Occur.FILTER)
                .build();
    }

    private Tallied tally(JobQuery query, Query text, Tally.Area area, AdView ads) throws IOException {
        return ads.tally(question(query, text, area, ads));
    }
}
