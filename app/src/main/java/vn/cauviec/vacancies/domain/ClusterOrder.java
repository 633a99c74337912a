package vn.cauviec.vacancies.domain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The order of a list as a cluster makes it: the keys of {@link Tally}, best first, ties by id. What lies where it should is worth points,
 * which are asked for like words; they are never negative there, so that all are moved by the same number.
 */
final class ClusterOrder {
    private static final String PUBLISHED = ClusterDocument.NUMBER + AdDocument.PUBLISHED;
    private static final String DEADLINE = ClusterDocument.NUMBER + AdDocument.DEADLINE;
    private static final String ID = ClusterDocument.CODE + AdDocument.ID;
    /** Farther than all that is known; Lucene's scripts give floating point. */
    private static final double UNKNOWN = 9.0e15;

    private static final String METRES = """
            def places = doc['code.workplaces'];
            return places.size() == 0 ? params.nowhere : params.metres.getOrDefault(places.value, params.nowhere);""";

    private final AdQuestion question;
    private final Workplaces workplaces;
    /** By the slot of the workplace. */
    private final Map<Integer, Long> metres = new HashMap<>();

    private final Map<Integer, Long> bonus = new HashMap<>();
    private final long usual;
    private final long least;
    private final boolean byDistance;

    ClusterOrder(AdQuestion question, Workplaces workplaces) {
        this.question = question;
        this.workplaces = workplaces;
        var area = question.area();
        boolean asked = !area.equals(Tally.Area.EVERYWHERE);
        var sorting = question.query().sorting();
        var bySlot = new AreaBySlot(area, workplaces);
        usual = asked && sorting == JobSorting.NEAREST ? area.metres(Tally.NOWHERE) : 0;
        for (int slot = 0; asked && slot < workplaces.size(); slot++) {
            if (sorting == JobSorting.RELEVANCE) {
                bonus.put(slot, bySlot.bonus(slot));
            } else if (sorting == JobSorting.NEAREST) {
                metres.put(slot, bySlot.metres(slot));
            }
        }
        least = Math.min(
                0, bonus.values().stream().mapToLong(Long::longValue).min().orElse(0));
        byDistance = metres.values().stream().anyMatch(far -> far != usual);
    }

    /** The text, with points for nearness when the order is by relevance. */
    ObjectNode scored(ClusterQuery said) throws IOException {
        if (question.query().sorting() != JobSorting.RELEVANCE) {
            return said.filter(question.limited());
        }
        var text = said.scored(question.limited());
        var byPoints = new TreeMap<Long, List<String>>();
        bonus.forEach((slot, points) ->
                byPoints.computeIfAbsent(points - least, _ -> new ArrayList<>()).add(workplaces.name(slot)));
        byPoints.remove(0L);
        if (byPoints.isEmpty() && least == 0) {
            return text;
        }
        var json = ClusterQuery.object();
        var all = json.putObject("bool");
        all.putArray("must").add(text);
        var more = all.putArray("should");
        byPoints.forEach((points, places) ->
                add(more, points, ClusterQuery.oneOfWords(ClusterDocument.WORKPLACES, places, false)));
        if (least < 0) {
            add(more, -least, ClusterQuery.without(ClusterDocument.WORKPLACES));
        }
        return json;
    }

    private static void add(ArrayNode more, long points, ObjectNode where) {
        more.addObject().putObject("constant_score").put("boost", points).set("filter", where);
    }

    void sort(ArrayNode sort) {
        switch (question.query().sorting()) {
            case RELEVANCE -> {
                sort.addObject().put("_score", "desc");
                by(sort, question.query().text().isEmpty() ? PUBLISHED : ClusterDocument.FRESH, "desc");
            }
            case NEWEST -> by(sort, PUBLISHED, "desc");
            case WAGE -> {
                by(sort, ClusterDocument.NUMBER + AdDocument.WAGE_FROM, "desc");
                by(sort, ClusterDocument.NUMBER + AdDocument.WAGE_TO, "desc");
            }
            case DEADLINE -> by(sort, DEADLINE, "asc");
            case LAST_DEADLINE -> by(sort, DEADLINE, "desc");
            case OLDEST -> by(sort, PUBLISHED, "asc");
            case NEAREST -> {
                if (byDistance) {
                    addDistance(sort);
                }
                by(sort, PUBLISHED, "desc");
            }
        }
        sort.addObject().put(ID, "desc");
    }

    private static void by(ArrayNode sort, String field, String order) {
        sort.addObject().putObject(field).put("order", order).put("missing", Tally.NOWHERE);
    }

    private void addDistance(ArrayNode sort) {
        var script = sort.addObject()
                .putObject("_script")
                .put("type", "number")
                .put("order", "asc")
                .putObject("script")
                .put("source", METRES);
        var params = script.putObject("params").put("nowhere", far(usual));
        var table = params.putObject("metres");
        for (int slot = 0; slot < workplaces.size(); slot++) {
            table.put(workplaces.name(slot), far(metres.getOrDefault(slot, usual)));
        }
    }

    private static double far(long metres) {
        return metres == Long.MAX_VALUE ? UNKNOWN : metres;
    }

    /** The keys behind which the list begins, as a cluster knows them. */
    void after(JobCursor cursor, ArrayNode keys) {
        switch (question.query().sorting()) {
            case RELEVANCE -> keys.add(cursor.first() - least).add(cursor.second());
            case WAGE -> keys.add(cursor.first()).add(cursor.second());
            case NEWEST, LAST_DEADLINE -> keys.add(cursor.first());
            case DEADLINE, OLDEST -> keys.add(-cursor.first());
            case NEAREST -> {
                if (byDistance) {
                    keys.add(far(-cursor.first()));
                }
                keys.add(cursor.second());
            }
        }
        keys.add(new UUID(cursor.idHigh(), cursor.idLow()).toString());
    }

    /** The other way round. */
    JobCursor cursor(JsonNode keys) {
        var id = UUID.fromString(keys.path(keys.size() - 1).asString());
        long one = keys.path(0).asLong();
        return switch (question.query().sorting()) {
            case RELEVANCE ->
                cursor((long) keys.path(0).asDouble() + least, keys.path(1).asLong(), id);
            case WAGE -> cursor(one, keys.path(1).asLong(), id);
            case NEWEST, LAST_DEADLINE -> cursor(one, 0, id);
            case DEADLINE, OLDEST -> cursor(-one, 0, id);
            case NEAREST ->
                byDistance
                        ? cursor(-metres(keys.path(0).asDouble()), keys.path(1).asLong(), id)
                        : cursor(-usual, one, id);
        };
    }

    private static JobCursor cursor(long first, long second, UUID id) {
        return new JobCursor(first, second, id.getMostSignificantBits(), id.getLeastSignificantBits());
    }

    private static long metres(double far) {
        return far >= UNKNOWN ? Long.MAX_VALUE : Math.round(far);
    }
}
