package vn.cauviec.vacancies.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.util.BytesRef;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.cauviec.vacancies.EmploymentType;
import vn.cauviec.vacancies.domain.JobQuery.Unstated;
import vn.cauviec.vacancies.domain.JobResults.Count;

/**
 * One question to a cluster and its answer: the page, and what each facet counts without its own filter. The filters themselves stand behind the
 * search ({@code post_filter}), so that whatever fits the text is gone over once.
 */
final class ClusterTally {
    /** More units or occupations than the country has. */
    private static final int MOST_VALUES = 60_000;

    private static final String TYPE = ClusterDocument.NUMBER + AdDocument.TYPE;
    private static final String OCCUPATION = ClusterDocument.NUMBER + AdDocument.OCCUPATION;
    private static final String OPENINGS = ClusterDocument.NUMBER + AdDocument.OPENINGS;
    private static final String VALUES = "values";
    private static final String MISSING = "missing";
    private static final String WANTED = "wanted";
    private static final String ALL = "all";
    private static final String FITTING = "fitting";
    private static final String UNSTATED = "unstated";

    private final AdQuestion question;
    private final JobQuery query;
    private final Workplaces workplaces;
    private final ClusterOrder order;

    /** By what a list is narrowed; each counts without its own filter. */
    private enum Facet {
        UNIT,
        WAGE,
        TYPE,
        OCCUPATION
    }

    ClusterTally(AdQuestion question, Workplaces workplaces) {
        this.question = question;
        this.workplaces = workplaces;
        query = question.query();
        order = new ClusterOrder(question, workplaces);
    }

    /** @param open lets open ads through */
    ObjectNode request(ClusterQuery said, ObjectNode open) throws IOException {
        var request = ClusterQuery.object();
        var all = request.putObject("query").putObject("bool");
        all.putArray("must").add(order.scored(said));
        all.putArray("filter").add(open);
        request.put("track_total_hits", true);
        var after = query.after();
        if (after == null) {
            request.put("from", (query.page() - 1) * query.size());
            request.put("size", query.size());
        } else {
            order.after(after, request.putArray("search_after"));
            request.put("size", query.page() * query.size());
        }
        request.putArray("_source").add(ClusterDocument.ROW);
        order.sort(request.putArray("sort"));
        var filters = filters();
        request.set("post_filter", ClusterQuery.allOf(filters.values()));
        aggregate(request.putObject("aggs"), filters);
        return request;
    }

    private Map<Facet, ObjectNode> filters() {
        var filters = new TreeMap<Facet, ObjectNode>();
        if (query.unstated().contains(Unstated.PLACE)) {
            filters.put(Facet.UNIT, ClusterQuery.without(ClusterDocument.WORKPLACES));
        } else {
            addArea(filters);
        }
        var wageFrom = query.wageFrom();
        if (query.unstated().contains(Unstated.WAGE)) {
            filters.put(Facet.WAGE, ClusterQuery.without(ClusterDocument.PAY));
        } else if (wageFrom != null) {
            filters.put(Facet.WAGE, ClusterQuery.between(ClusterDocument.PAY, wageFrom, Long.MAX_VALUE));
        }
        if (query.unstated().contains(Unstated.TYPE)) {
            filters.put(Facet.TYPE, ClusterQuery.without(TYPE));
        } else if (!query.types().isEmpty()) {
            var types =
                    query.types().stream().map(type -> (long) type.ordinal()).toList();
            filters.put(Facet.TYPE, ClusterQuery.oneOf(TYPE, types, false));
        }
        if (!query.occupation().isEmpty()) {
            var within = ClusterQuery.object();
            within.putObject("term").put(ClusterDocument.CODE + AdDocument.OCCUPATION_WITHIN, query.occupation());
            filters.put(Facet.OCCUPATION, within);
        }
        return filters;
    }

    private void addArea(Map<Facet, ObjectNode> filters) {
        var bySlot = new AreaBySlot(question.area(), workplaces);
        var inside = new ArrayList<String>();
        for (int slot = 0; slot < workplaces.size(); slot++) {
            if (bySlot.has(slot)) {
                inside.add(workplaces.name(slot));
            }
        }
        boolean nowhere = question.area().has(Tally.NOWHERE);
        if (!nowhere || inside.size() < workplaces.size()) {
            filters.put(Facet.UNIT, ClusterQuery.oneOfWords(ClusterDocument.WORKPLACES, inside, nowhere));
        }
    }

    private static void aggregate(ObjectNode counts, Map<Facet, ObjectNode> filters) {
        counts.putObject(FITTING).set("filter", ClusterQuery.everything());
        positions(filtered(counts, ALL, filters));
        by(filtered(counts, name(Facet.UNIT), without(filters, Facet.UNIT)), ClusterDocument.WORKPLACES)
                .put(MISSING, Long.toString(Tally.NOWHERE));
        by(filtered(counts, name(Facet.TYPE), without(filters, Facet.TYPE)), TYPE)
                .put(MISSING, Tally.NOWHERE);
        by(filtered(counts, name(Facet.OCCUPATION), without(filters, Facet.OCCUPATION)), OCCUPATION)
                .put(MISSING, Tally.NOWHERE);
        var unstated = filtered(counts, name(Facet.WAGE), without(filters, Facet.WAGE))
                .putObject("aggs")
                .putObject(UNSTATED);
        unstated.set("filter", ClusterQuery.without(ClusterDocument.PAY));
        positions(unstated);
    }

    private static String name(Facet facet) {
        return facet.name();
    }

    private static Map<Facet, ObjectNode> without(Map<Facet, ObjectNode> filters, Facet own) {
        var others = new TreeMap<>(filters);
        others.remove(own);
        return others;
    }

    private static ObjectNode filtered(ObjectNode counts, String name, Map<Facet, ObjectNode> filters) {
        var filtered = counts.putObject(name);
        filtered.set("filter", ClusterQuery.allOf(filters.values()));
        return filtered;
    }

    /** @return the counting, which has yet to be told what stands for no value */
    private static ObjectNode by(ObjectNode filtered, String field) {
        var values = filtered.putObject("aggs").putObject(VALUES);
        positions(values);
        return values.putObject("terms").put("field", field).put("size", MOST_VALUES);
    }

    private static void positions(ObjectNode counts) {
        counts.putObject("aggs").putObject(WANTED).putObject("sum").put("field", OPENINGS);
    }

    /** An ad of a page, its row not yet unpacked. */
    private record Hit(JobCursor cursor, String bytes) implements AdHit {
        @Override
        public FoundVacancy row() throws IOException {
            return row(bytes);
        }

        static FoundVacancy row(String bytes) throws IOException {
            return RowBytes.row(new BytesRef(Base64.getDecoder().decode(bytes)));
        }
    }

    /** The row of a hit. */
    static FoundVacancy row(JsonNode hit) {
        try {
            return Hit.row(hit.path("_source").path(ClusterDocument.ROW).asString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Tallied read(JsonNode answer) {
        var hits = new ArrayList<Hit>();
        for (var hit : answer.at("/hits/hits")) {
            hits.add(new Hit(
                    order.cursor(hit.path("sort")),
                    hit.path("_source").path(ClusterDocument.ROW).asString()));
        }
        var counts = answer.path("aggregations");
        int total = answer.at("/hits/total/value").asInt();
        int wanted = query.page() * query.size();
        boolean first = query.after() == null;
        var page =
                first ? hits : hits.stream().skip((long) wanted - query.size()).toList();
        var units = countByPlace(counts.path(name(Facet.UNIT)));
        var occupations = count(counts.path(name(Facet.OCCUPATION)));
        var places = Workplaces.named(units.keySet());
        var works = slots(occupations);
        var wageUnstated = count(counts.path(name(Facet.WAGE)), UNSTATED);
        boolean byPay = query.wageFrom() != null && !query.unstated().contains(Unstated.WAGE);
        return new Tallied(
                List.copyOf(page),
                total > wanted && (first || hits.size() == wanted),
                jobs(counts.path(FITTING)),
                total,
                positions(counts.path(ALL)),
                byPay ? wageUnstated.jobs() : 0,
                jobs(counts.path(name(Facet.UNIT))),
                jobs(counts.path(name(Facet.WAGE))),
                jobs(counts.path(name(Facet.TYPE))),
                jobs(counts.path(name(Facet.OCCUPATION))),
                inSlots(units, places),
                byType(count(counts.path(name(Facet.TYPE)))),
                inSlots(occupations, works),
                wageUnstated,
                places,
                works);
    }

    private static int jobs(JsonNode counted) {
        return counted.path("doc_count").asInt();
    }

    private static int positions(JsonNode counted) {
        return (int) counted.path(WANTED).path("value").asDouble();
    }

    private static Count count(JsonNode counted, String name) {
        return new Count(jobs(counted.path(name)), positions(counted.path(name)));
    }

    private static Map<Long, Count> count(JsonNode facet) {
        var counts = new TreeMap<Long, Count>();
        for (var bucket : facet.path(VALUES).path("buckets")) {
            counts.put(bucket.path("key").asLong(), new Count(jobs(bucket), positions(bucket)));
        }
        return counts;
    }

    private static Map<String, Count> countByPlace(JsonNode facet) {
        var counts = new TreeMap<String, Count>();
        for (var bucket : facet.path(VALUES).path("buckets")) {
            counts.put(bucket.path("key").asString(), new Count(jobs(bucket), positions(bucket)));
        }
        return counts;
    }

    private static Tally.Counts inSlots(Map<String, Count> counted, Workplaces places) {
        var counts = new Tally.Counts(places.size());
        counted.forEach((name, count) -> counts.put(places.slot(name), count));
        return counts;
    }

    private static Slots slots(Map<Long, Count> counts) {
        return Slots.of(counts.keySet().stream().mapToInt(Math::toIntExact));
    }

    private static Tally.Counts inSlots(Map<Long, Count> counted, Slots slots) {
        var counts = new Tally.Counts(slots.size());
        counted.forEach((number, count) -> counts.put(slots.slot(number), count));
        return counts;
    }

    private static Tally.Counts byType(Map<Long, Count> counted) {
        var counts = new Tally.Counts(EmploymentType.values().length);
        counted.forEach((number, count) -> counts.put(Math.toIntExact(number), count));
        return counts;
    }
}
