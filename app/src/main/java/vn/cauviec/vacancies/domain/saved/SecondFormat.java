package vn.cauviec.vacancies.domain.saved;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.cauviec.vacancies.EmploymentType;
import vn.cauviec.vacancies.domain.JobQuery.Unstated;
import vn.cauviec.vacancies.domain.Radius;
import vn.cauviec.vacancies.domain.saved.SavedQuery.Place;
import vn.cauviec.vacancies.domain.saved.SavedQuery.Work;

/**
 * Version 2: by the words of the business instead of those of an address, pay in đồng, and beside each code what it named, so that a
 * person can be asked about a code that no list knows any more.
 */
final class SecondFormat implements SavedFormat {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> FIELDS =
            Set.of("text", "place", "radiusKilometres", "wageFrom", "types", "occupation", "unstated");
    private static final Set<String> FIELDS_OF_A_PLACE = Set.of("code", "map", "name");
    private static final Set<String> FIELDS_OF_WORK = Set.of("code", "name");

    @Override
    public int version() {
        return 2;
    }

    /** What the third version, which is written, has in common with this one. */
    static ObjectNode write(SavedQuery query) {
        var written = JSON.createObjectNode();
        if (!query.text().isEmpty()) {
            written.put("text", query.text());
        }
        var place = query.place();
        if (place != null) {
            written.putObject("place")
                    .put("code", place.code())
                    .put("map", place.map().toString())
                    .put("name", place.name());
        }
        var radius = query.radius();
        if (radius != null && !radius.byRoad()) {
            written.put("radiusKilometres", radius.kilometres());
        }
        if (query.wageFrom() != null) {
            written.put("wageFrom", query.wageFrom());
        }
        if (!query.types().isEmpty()) {
            var types = written.putArray("types");
            query.types().stream().sorted().forEach(type -> types.add(type.name()));
        }
        var work = query.work();
        if (work != null) {
            written.putObject("occupation").put("code", work.code()).put("name", work.name());
        }
        if (!query.unstated().isEmpty()) {
            var unstated = written.putArray("unstated");
            query.unstated().stream().sorted().forEach(one -> unstated.add(one.name()));
        }
        return written;
    }

    @Override
    public SavedQuery read(JsonNode written, LocalDate savedOn) {
        Fields.require(written, FIELDS);
        return new SavedQuery(
                Fields.text(written, "text"),
                place(written.get("place")),
                radius(written.get("radiusKilometres")),
                wage(written.get("wageFrom")),
                constants(written.get("types"), EmploymentType::valueOf),
                work(written.get("occupation")),
                constants(written.get("unstated"), Unstated::valueOf));
    }

    private static @Nullable Place place(@Nullable JsonNode place) {
        if (place == null) {
            return null;
        }
        Fields.require(place, FIELDS_OF_A_PLACE);
        return new Place(
                Fields.text(place, "code"), LocalDate.parse(Fields.text(place, "map")), Fields.text(place, "name"));
    }

    private static @Nullable Work work(@Nullable JsonNode work) {
        if (work == null) {
            return null;
        }
        Fields.require(work, FIELDS_OF_WORK);
        return new Work(Fields.text(work, "code"), Fields.text(work, "name"));
    }

    private static @Nullable Radius radius(@Nullable JsonNode radius) {
        return radius == null ? null : new Radius(Math.toIntExact(Fields.number(radius)), false);
    }

    private static @Nullable Long wage(@Nullable JsonNode wage) {
        return wage == null ? null : Fields.number(wage);
    }

    private static <T> Set<T> constants(@Nullable JsonNode names, Function<String, T> find) {
        var read = new LinkedHashSet<T>();
        Fields.list(names).forEach(name -> read.add(find.apply(name)));
        return read;
    }
}
