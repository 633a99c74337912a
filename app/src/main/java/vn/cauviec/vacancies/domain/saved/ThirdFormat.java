package vn.cauviec.vacancies.domain.saved;

import java.time.LocalDate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.cauviec.vacancies.domain.Radius;

/** Version 3: as the second, and how far work may be by road; kilometres as the crow flies stay what they were (ADR 0807). */
final class ThirdFormat implements SavedFormat {
    private static final String BY_ROAD = "roadKilometres";
    private static final SavedFormat SECOND = new SecondFormat();

    @Override
    public int version() {
        return 3;
    }

    /** What the fourth version, which is written, has in common with this one. */
    static ObjectNode write(SavedQuery query) {
        var written = SecondFormat.write(query);
        var radius = query.radius();
        if (radius != null && radius.byRoad()) {
            written.put(BY_ROAD, radius.kilometres());
        }
        return written;
    }

    @Override
    public SavedQuery read(JsonNode written, LocalDate savedOn) {
        var road = written.get(BY_ROAD);
        if (road == null || !(written instanceof ObjectNode fields)) {
            return SECOND.read(written, savedOn);
        }
        var query = SECOND.read(fields.deepCopy().without(BY_ROAD), savedOn);
        if (query.radius() != null) {
            throw new IllegalArgumentException("two radii");
        }
        return new SavedQuery(
                query.text(),
                query.place(),
                new Radius(Math.toIntExact(Fields.number(road)), true),
                query.wageFrom(),
                query.types(),
                query.work(),
                query.unstated());
    }
}
