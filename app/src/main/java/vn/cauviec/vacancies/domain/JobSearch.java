package vn.cauviec.vacancies.domain;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongPredicate;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.reference.Unit;
import vn.cauviec.reference.UnitId;
import vn.cauviec.reference.UnitLevel;
import vn.cauviec.reference.Units;
import vn.cauviec.vacancies.EmploymentType;
import vn.cauviec.vacancies.domain.JobResults.Nearness;
import vn.cauviec.vacancies.domain.JobResults.UnitCount;
import vn.cauviec.vacancies.domain.WordQuery.Reach;

/** The job search: answered from this node's index alone, without the database. Only open jobs are found: published, deadline not passed. */
@Component
public class JobSearch {
    /** With fewer hits than this, other marks than the typed ones are looked at too. */
    private static final int FEW = 5;
    /** As much as a few words of the title. */
    private static final float SAME_OCCUPATION = 4000;
    /** Some megabytes. */
    private static final int MOST_SIMILAR_KNOWN = 5_000;

    private final VacancyIndex index;
    private final Places places;
    private final Units units;
    private final BusinessClock clock;
    private volatile @Nullable Known known;

    private record SimilarTo(String title, String occupationCode, UUID except, int limit) {}

    /** What was worked out since the index changed; several threads may work the same out at once, and come to the same. */
    private static final class Known {
        private final OpenAds ads;
        private final Map<SimilarTo, List<FoundVacancy>> similar = new ConcurrentHashMap<>();
        private volatile @Nullable JobOverview overview;

        Known(OpenAds ads) {
            this.ads = ads;
        }
    }

    JobSearch(VacancyIndex index, Places places, Units units, BusinessClock clock) {
        this.index = index;
        this.places = places;
        this.units = units;
        this.clock = clock;
    }

    /** False while the index of this node is being built and nothing is known. */
    public boolean isReady() {
        return index.position().isPresent();
    }

    /** @throws vn.cauviec.kernel.Refused while the index of this node is being built */
    public JobResults search(JobQuery query) {
        return index.look(clock.today(), ads -> search(query, ads));
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

    private Known known(OpenAds ads) {
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

    private List<FoundVacancy> findSimilar(SimilarTo asked, OpenAds ads) throws IOException {
        var likeIt = new BooleanQuery.Builder();
        likeIt.add(new WordQuery(asked.title()).query(Reach.NEARLY), Occur.SHOULD);
        var sameOccupation = new ConstantScoreQuery(new TermQuery(AdDocument.byOccupation(asked.occupationCode())));
        likeIt.add(new BoostQuery(sameOccupation, SAME_OCCUPATION), Occur.SHOULD);
        var query = new JobQuery(asked.title(), null, ads.day(), null, Set.of(), "", JobSorting.RELEVANCE, 1);
        return rows(tally(query, likeIt.build(), ads), ads).stream()
                .filter(job -> !job.id().equals(asked.except()))
                .limit(asked.limit())
                .toList();
    }

    /** The open jobs of an employer, newest first, at most one page. */
    public List<FoundVacancy> listOfEmployer(UUID employerId) {
        return index.look(clock.today(), ads -> {
            var query = new TermQuery(AdDocument.byEmployer(employerId));
            return rows(tally(JobQuery.all(ads.day()), query, ads), ads);
        });
    }

    private JobOverview count(OpenAds ads) throws IOException {
        var all = tally(JobQuery.all(ads.day()), new WordQuery("").query(Reach.AS_TYPED), ads);
        var groups = OpenGroups.count(ads);
        return new JobOverview(
                all.total(), all.positions(), groups.employers().size(), groups.occupations(), rows(all, ads));
    }

    private JobResults search(JobQuery query, OpenAds ads) throws IOException {
        var words = new WordQuery(query.text());
        var nearness = Nearness.EXACT;
        var tally = tally(query, words.query(Reach.AS_TYPED), ads);
        if (words.isMarked() && tally.fitting() < FEW) {
            var wider = tally(query, words.query(Reach.WITHOUT_MARKS), ads);
            nearness = wider.fitting() > tally.fitting() ? Nearness.OTHER_MARKS : Nearness.EXACT;
            tally = wider;
        }
        if (tally.fitting() == 0 && !words.isEmpty()) {
            tally = tally(query, words.query(Reach.NEARLY), ads);
            nearness = tally.fitting() > 0 ? Nearness.MOST_WORDS : Nearness.EXACT;
        }
        int withoutText = 0;
        if (tally.total() == 0 && !words.isEmpty()) {
            withoutText =
                    tally(query, new WordQuery("").query(Reach.AS_TYPED), ads).total();
        }
        return new JobResults(
                rows(tally, ads),
                tally.total(),
                tally.positions(),
                nearness,
                words.isCut(),
                countUnits(query, tally.units()),
                countTypes(tally.types()),
                tally.withoutUnit(),
                tally.withoutWage(),
                tally.withoutTypes(),
                tally.withoutOccupation(),
                withoutText,
                tally.wageUnknown());
    }

    private Tally tally(JobQuery query, Query text, OpenAds ads) throws IOException {
        return ads.search(text, new Tally(query, isInUnit(query), ads).manager());
    }

    private static List<FoundVacancy> rows(Tally tally, OpenAds ads) throws IOException {
        var rows = new ArrayList<FoundVacancy>();
        for (var hit : tally.page()) {
            rows.add(ads.row(hit.ad()));
        }
        return rows;
    }

    /** Each workplace is judged once in a search, however many ads it has. */
    private LongPredicate isInUnit(JobQuery query) {
        var area = query.unit();
        if (area == null) {
            return _ -> true;
        }
        var judged = new HashMap<Long, Boolean>();
        return workplace -> judged.computeIfAbsent(workplace, id -> places.isWithin(new UnitId(id), area, query.map()));
    }

    /** Jobs by the units below the asked one, or beside it when it has none below; without one, those of this province and the other provinces. */
    private List<UnitCount> countUnits(JobQuery query, int[] jobsByWorkplace) {
        var jobs = new HashMap<UnitId, Integer>();
        for (int workplace = 0; workplace < jobsByWorkplace.length; workplace++) {
            int here = jobsByWorkplace[workplace];
            if (here > 0) {
                places.listAround(new UnitId(workplace), query.map())
                        .forEach(unit -> jobs.merge(unit, here, Integer::sum));
            }
        }
        return choices(query.unit(), query.map()).stream()
                .filter(jobs::containsKey)
                .map(unit -> new UnitCount(unit, jobs.getOrDefault(unit, 0)))
                .sorted(Comparator.comparingInt(UnitCount::jobs)
                        .reversed()
                        .thenComparing(count -> count.unit().value()))
                .toList();
    }

    private List<UnitId> choices(@Nullable UnitId area, LocalDate map) {
        var choices = new ArrayList<UnitId>();
        if (area == null) {
            var home = units.home(map);
            units.listChildren(home.id(), map).forEach(unit -> choices.add(unit.id()));
            units.listChildren(null, map).stream()
                    .filter(province -> !province.id().equals(home.id()))
                    .forEach(province -> choices.add(province.id()));
            return choices;
        }
        if (units.find(area, map).isEmpty()) {
            return units.listOnMap(area, map).stream().map(Unit::id).toList();
        }
        var children = units.listChildren(area, map);
        var parent = units.find(area, map).map(Unit::parent);
        if (children.isEmpty() && parent.isPresent()) {
            children = units.listChildren(parent.get(), map);
        }
        children.stream().filter(unit -> unit.level() != UnitLevel.VILLAGE).forEach(unit -> choices.add(unit.id()));
        return choices;
    }

    private static Map<EmploymentType, Integer> countTypes(int[] jobsByType) {
        var jobs = new EnumMap<EmploymentType, Integer>(EmploymentType.class);
        for (var type : EmploymentType.values()) {
            if (jobsByType[type.ordinal()] > 0) {
                jobs.put(type, jobsByType[type.ordinal()]);
            }
        }
        return jobs;
    }
}
