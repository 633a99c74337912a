package vn.cauviec.reference.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The units of the files. The list of the country holds every unit; what the province profile says of a unit or of what
 * became of it takes the place of what the country's list says.
 */
record ShippedUnits(List<Period> periods, List<Succession> successions, List<Variant> variants) {
    /** A unit in one period; {@code to} is the first day after, or null. */
    record Period(
            long unitId,
            String level,
            String code,
            String type,
            String name,
            String fullName,
            @Nullable Long parentId,
            LocalDate from,
            boolean fromIsBound,
            @Nullable LocalDate to,
            boolean toIsBound,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable Double areaKm2) {
        /** Whether a commune counts as urban; null for other levels and for special zones. */
        @Nullable
        Boolean urban() {
            return switch (type) {
                case "phường", "thị trấn" -> Boolean.TRUE;
                case "xã" -> Boolean.FALSE;
                default -> null;
            };
        }
    }

    /** What became of a unit. */
    record Succession(
            long oldId,
            long newId,
            String share,
            LocalDate effectiveOn,
            boolean effectiveIsBound,
            String basis,
            String document) {}

    /** Another spelling of a unit's name. */
    record Variant(long unitId, String name, String source) {}

    static ShippedUnits read(ShippedFiles files) {
        var country = files.country("units.csv.gz").stream().map(ShippedUnits::period);
        var profile = files.profile("units.csv").stream().map(ShippedUnits::period);
        var countrySuccessions =
                files.country("unit_succession.csv.gz").stream().map(ShippedUnits::succession);
        var profileSuccessions = files.profile("unit_succession.csv").stream().map(ShippedUnits::succession);
        var variants = files.profile("unit_name_variants.csv").stream()
                .map(row -> new Variant(Long.parseLong(row.get("unit_id")), row.get("name"), row.get("document")))
                .toList();
        return new ShippedUnits(
                flatten(byUnit(country, Period::unitId), byUnit(profile, Period::unitId)),
                flatten(byUnit(countrySuccessions, Succession::oldId), byUnit(profileSuccessions, Succession::oldId)),
                variants);
    }

    private interface UnitOf<T> {
        long id(T row);
    }

    private static <T> Map<Long, List<T>> byUnit(Stream<T> rows, UnitOf<T> unitOf) {
        var byUnit = new LinkedHashMap<Long, List<T>>();
        rows.forEach(row ->
                byUnit.computeIfAbsent(unitOf.id(row), _ -> new ArrayList<>()).add(row));
        return byUnit;
    }

    private static <T> List<T> flatten(Map<Long, List<T>> country, Map<Long, List<T>> profile) {
        country.putAll(profile);
        return country.values().stream().flatMap(Collection::stream).toList();
    }

    private static Period period(CSVRecord row) {
        var parent = row.get("parent_id");
        return new Period(
                Long.parseLong(row.get("unit_id")),
                row.get("level").toUpperCase(Locale.ROOT),
                row.get("code"),
                row.get("type"),
                row.get("name"),
                row.get("full_name"),
                parent.isEmpty() ? null : Long.valueOf(parent),
                LocalDate.parse(row.get("valid_from")),
                Boolean.parseBoolean(row.get("from_is_bound")),
                Rows.date(row, "valid_to"),
                Boolean.parseBoolean(row.get("to_is_bound")),
                Rows.number(row, "latitude"),
                Rows.number(row, "longitude"),
                Rows.number(row, "area_km2"));
    }

    private static Succession succession(CSVRecord row) {
        return new Succession(
                Long.parseLong(row.get("old_id")),
                Long.parseLong(row.get("new_id")),
                row.get("share").toUpperCase(Locale.ROOT),
                LocalDate.parse(row.get("effective_on")),
                Boolean.parseBoolean(row.get("effective_is_bound")),
                row.get("basis").toUpperCase(Locale.ROOT),
                row.get("document"));
    }
}
