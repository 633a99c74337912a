package vn.cauviec.vacancies.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.cauviec.reference.Unit.Point;
import vn.cauviec.reference.UnitId;
import vn.cauviec.vacancies.EmploymentType;
import vn.cauviec.vacancies.domain.words.SearchText;

/**
 * Conditions of a question that no facet counts around: any of what is wanted, none of what is not.
 *
 * @param units the work is in one of these; empty for everywhere
 * @param notUnits the work is in none of these
 * @param occupations VSCO codes of any level; empty for all
 * @param notOccupations VSCO codes of any level
 * @param notTypes types of employment that the ad does not state
 * @param around the work is near one of these as the crow flies; empty for everywhere
 * @param road the work is near this by road; null for everywhere
 * @param employer words that stand side by side in the employer's name; empty for any
 * @param publishedAfter from this moment on; null for no bound
 * @param publishedBefore before this moment; null for no bound
 * @param asked what has to be stated, and what may not be
 */
public record JobConditions(
        Set<UnitId> units,
        Set<UnitId> notUnits,
        Set<String> occupations,
        Set<String> notOccupations,
        Set<EmploymentType> notTypes,
        List<Circle> around,
        @Nullable Road road,
        String employer,
        @Nullable Instant publishedAfter,
        @Nullable Instant publishedBefore,
        AskedConditions asked) {
    public static final JobConditions NONE = new JobConditions(
            Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), List.of(), null, "", null, null, AskedConditions.NONE);

    private static final double METRES = 1000;

    /** As the crow flies around a point. */
    public record Circle(Point centre, double kilometres) {}

    /** By road from a unit. */
    public record Road(UnitId from, double kilometres) {}

    public JobConditions {
        units = Set.copyOf(units);
        notUnits = Set.copyOf(notUnits);
        occupations = Set.copyOf(occupations);
        notOccupations = Set.copyOf(notOccupations);
        notTypes = Set.copyOf(notTypes);
        around = List.copyOf(around);
    }

    /** Nothing but the circle. */
    public static JobConditions around(Point centre, double kilometres) {
        return near(List.of(new Circle(centre, kilometres)), null);
    }

    /** Nothing but the way to work. */
    public static JobConditions byRoad(UnitId from, double kilometres) {
        return near(List.of(), new Road(from, kilometres));
    }

    private static JobConditions near(List<Circle> around, @Nullable Road road) {
        return new JobConditions(
                Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), around, road, "", null, null, AskedConditions.NONE);
    }

    /** The same with other conditions to be stated. */
    public JobConditions asking(AskedConditions other) {
        return new JobConditions(
                units,
                notUnits,
                occupations,
                notOccupations,
                notTypes,
                around,
                road,
                employer,
                publishedAfter,
                publishedBefore,
                other);
    }

    boolean isEmpty() {
        return equals(NONE);
    }

    /** @param reachable the workplaces that {@code road} lets through */
    Query query(long[] reachable) {
        var query = new BooleanQuery.Builder();
        query.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        if (!units.isEmpty()) {
            query.add(in(units), Occur.FILTER);
        }
        if (!notUnits.isEmpty()) {
            query.add(in(notUnits), Occur.MUST_NOT);
        }
        if (!occupations.isEmpty()) {
            query.add(below(occupations), Occur.FILTER);
        }
        if (!notOccupations.isEmpty()) {
            query.add(below(notOccupations), Occur.MUST_NOT);
        }
        notTypes.forEach(
                type -> query.add(new NumberRange(AdDocument.TYPE, type.ordinal(), type.ordinal()), Occur.MUST_NOT));
        if (!around.isEmpty()) {
            query.add(nearOne(), Occur.FILTER);
        }
        if (road != null) {
            query.add(new NumberAmong(AdDocument.UNIT, reachable), Occur.FILTER);
        }
        addEmployer(query);
        addTime(query);
        asked.addTo(query);
        return query.build();
    }

    private static Query in(Set<UnitId> units) {
        return new TermInSetQuery(
                AdDocument.INSIDE, units.stream().map(AdDocument::inside).toList());
    }

    private static Query below(Set<String> codes) {
        return new TermInSetQuery(
                AdDocument.OCCUPATION_WITHIN, codes.stream().map(BytesRef::new).toList());
    }

    private Query nearOne() {
        var query = new BooleanQuery.Builder();
        for (var circle : around) {
            query.add(new WithinMetres(circle.centre(), circle.kilometres() * METRES), Occur.SHOULD);
        }
        return query.build();
    }

    private void addEmployer(BooleanQuery.Builder query) {
        var words = SearchText.fold(SearchText.syllables(employer));
        if (words.size() == 1) {
            query.add(term(SearchField.EMPLOYER.folded(), words.getFirst()), Occur.FILTER);
        }
        SearchText.pairs(words)
                .forEach(pair -> query.add(term(SearchField.EMPLOYER.foldedPairs(), pair), Occur.FILTER));
    }

    private void addTime(BooleanQuery.Builder query) {
        if (publishedAfter != null || publishedBefore != null) {
            long from = publishedAfter == null ? Long.MIN_VALUE : publishedAfter.toEpochMilli();
            long to = publishedBefore == null ? Long.MAX_VALUE : publishedBefore.toEpochMilli() - 1;
            query.add(new NumberRange(AdDocument.PUBLISHED, from, to), Occur.FILTER);
        }
    }

    private static Query term(String field, String text) {
        return new TermQuery(new Term(field, text));
    }
}
