package vn.cauviec.reference.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.VietnameseText;

/**
 * Brings the catalogues of the database to what ships with the product. Does nothing when the files are those that were
 * loaded last. Lists only grow: an id or a code that others may refer to is never taken away, and never given to something else.
 */
@Component
public class LoadReference {
    private final ShippedFiles files;
    private final ReferenceStore store;

    LoadReference(ShippedFiles files, ReferenceStore store) {
        this.files = files;
        this.store = store;
    }

    /**
     * Loads, in the open transaction of the worker.
     *
     * @param now system time
     * @return false when there was nothing to do
     * @throws IllegalStateException when the files would take away or rename an identity, or do not hold what their list of
     *     sources says
     */
    public boolean run(Instant now) {
        var checksum = files.checksum();
        if (store.findChecksum().filter(checksum::equals).isPresent()) {
            return false;
        }
        store.lock();
        if (store.findChecksum().filter(checksum::equals).isPresent()) {
            return false;
        }
        var counts = new HashMap<String, Integer>();
        loadUnits(counts);
        loadOccupations(counts);
        loadPeopleAndTrade(counts);
        loadItems(counts);
        loadSources(counts);
        store.recordLoad(checksum, now);
        return true;
    }

    private void loadUnits(Map<String, Integer> counts) {
        var units = ShippedUnits.read(files);
        var before = store.codesByUnit();
        refuseLostIdentities(before, units);
        refuseCodesOfTwo(units);
        var added = new CopyText();
        units.periods().stream()
                .collect(Collectors.toMap(
                        ShippedUnits.Period::unitId, ShippedUnits.Period::level, (first, _) -> first, TreeMap::new))
                .forEach((id, level) -> {
                    if (!before.containsKey(id)) {
                        added.row(id, level, "SHIPPED");
                    }
                });
        store.copy("COPY reference.unit (id, level, origin) FROM STDIN", added);
        store.clearDerived();
        copyPeriods(units);
        copySuccession(units);
        counts.put("units_country", files.country("units.csv.gz").size());
        counts.put("succession_country", files.country("unit_succession.csv.gz").size());
        counts.put("units_province", files.profile("units.csv").size());
        counts.put("succession_province", files.profile("unit_succession.csv").size());
        counts.put("unit_name_variants", units.variants().size());
        counts.put("villages", 0);
    }

    private static void refuseLostIdentities(Map<Long, Set<String>> stored, ShippedUnits units) {
        var now = units.periods().stream()
                .collect(Collectors.groupingBy(
                        ShippedUnits.Period::unitId,
                        Collectors.mapping(ShippedUnits.Period::code, Collectors.toSet())));
        stored.forEach((id, before) -> {
            var codes = now.get(id);
            if (codes == null || codes.stream().noneMatch(before::contains)) {
                throw new IllegalStateException("shipped unit " + id + " was " + before + " and is now " + codes
                        + ": ids are never taken away or given anew");
            }
        });
    }

    static void refuseCodesOfTwo(ShippedUnits units) {
        var byCode = units.periods().stream()
                .sorted(Comparator.comparing(ShippedUnits.Period::from))
                .collect(Collectors.groupingBy(ShippedUnits.Period::code));
        byCode.forEach((code, periods) -> {
            for (int i = 1; i < periods.size(); i++) {
                var end = periods.get(i - 1).to();
                if (end == null || end.isAfter(periods.get(i).from())) {
                    throw new IllegalStateException("code " + code + " names two units on one day");
                }
            }
        });
    }

    private void copyPeriods(ShippedUnits units) {
        var rows = new CopyText();
        for (var unit : units.periods()) {
            rows.row(
                    unit.unitId(),
                    unit.code(),
                    unit.type(),
                    unit.name(),
                    unit.fullName(),
                    VietnameseText.fold(unit.name()),
                    unit.parentId(),
                    unit.from(),
                    unit.fromIsBound(),
                    unit.to() == null ? LocalDate.MAX : unit.to(),
                    unit.toIsBound(),
                    unit.urban(),
                    unit.latitude(),
                    unit.longitude(),
                    unit.areaKm2());
        }
        store.copy("""
                COPY reference.unit_period (unit_id, code, type, name, full_name, name_folded, parent_id, valid_from,
                  from_is_bound, valid_to, to_is_bound, urban, latitude, longitude, area_km2) FROM STDIN
                """, rows);
        var variants = new CopyText();
        units.variants().forEach(variant -> variants.row(variant.unitId(), variant.name(), variant.source()));
        store.copy("COPY reference.unit_name_variant (unit_id, name, source) FROM STDIN", variants);
    }

    private void copySuccession(ShippedUnits units) {
        var rows = new CopyText();
        for (var succession : units.successions()) {
            rows.row(
                    succession.oldId(),
                    succession.newId(),
                    succession.share(),
                    succession.effectiveOn(),
                    succession.effectiveIsBound(),
                    succession.basis(),
                    succession.document());
        }
        store.copy("""
                COPY reference.unit_succession (old_id, new_id, share, effective_on, effective_is_bound, basis, document)
                FROM STDIN
                """, rows);
        var scopes = new CopyText();
        UnitScopes.compute(units.periods(), units.successions())
                .forEach(within -> scopes.row(within.ancestorId(), within.communeId(), within.from(), within.to()));
        store.copy("COPY reference.unit_within (ancestor_id, commune_id, valid_from, valid_to) FROM STDIN", scopes);
    }

    private void loadOccupations(Map<String, Integer> counts) {
        var occupations = rows("occupations.csv", row -> new Object[] {
            row.get("code"),
            Integer.valueOf(row.get("level")),
            row.get("name_vi"),
            Rows.text(row, "isco08_code"),
            Rows.text(row, "isco08_name_en"),
            basis(row.get("name_basis"))
        });
        store.upsertOccupations(occupations);
        counts.put("occupations", occupations.size());
        refuseOtherCount("occupation", occupations.size());
        var titles = new CopyText();
        files.country("occupation_titles.csv")
                .forEach(row -> titles.row(row.get("occupation_code"), row.get("title_vi")));
        store.copy("COPY reference.occupation_title (occupation_code, title_vi) FROM STDIN", titles);
        counts.put("occupation_titles", files.country("occupation_titles.csv").size());
        var isco = rows("isco08.csv", row ->
                new Object[] {row.get("code"), Integer.valueOf(row.get("level")), row.get("name_en")});
        store.upsertIsco(isco);
        counts.put("isco08", isco.size());
        refuseOtherCount("isco08", isco.size());
    }

    private static String basis(String shipped) {
        return switch (shipped) {
            case "list" -> "LIST";
            case "only class" -> "ONLY_CLASS";
            case "only group" -> "ONLY_GROUP";
            case "survey wording" -> "SURVEY";
            case "" -> "NONE";
            default -> throw new IllegalStateException("unknown name_basis " + shipped);
        };
    }

    private void loadPeopleAndTrade(Map<String, Integer> counts) {
        var groups = rows("ethnic_groups.csv", row -> new Object[] {
            row.get("code"),
            row.get("name"),
            Rows.parts(row, "other_names").toArray(String[]::new),
            Rows.parts(row, "also_written").toArray(String[]::new),
            Rows.text(row, "code_2008")
        });
        store.upsertEthnicGroups(groups);
        counts.put("ethnic_groups", groups.size());
        refuseOtherCount("ethnic_group", groups.size());

        var industries = rows("industries.csv.gz", row -> new Object[] {
            Integer.valueOf(row.get("system_year")),
            row.get("code"),
            Integer.valueOf(row.get("level")),
            row.get("name_vi"),
            row.get("section")
        });
        store.upsertIndustries(industries);
        industries.forEach(row -> counts.merge("industries_" + row[0], 1, Integer::sum));
        refuseOtherCount("industry", industries.size());

        var trades = rows("training_occupations.csv", row -> new Object[] {
            row.get("code"), row.get("level").equals("cao đẳng") ? "COLLEGE" : "INTERMEDIATE", row.get("name_vi")
        });
        store.upsertTrainingOccupations(trades);
        counts.put("training_occupations", trades.size());
        refuseOtherCount("training_occupation", trades.size());

        var holidays = rows("holidays.csv", row -> new Object[] {
            LocalDate.parse(row.get("date")),
            row.get("name_vi"),
            row.get("kind").equals("nghỉ bù")
        });
        store.upsertHolidays(holidays);
        counts.put("holidays", holidays.size());
        refuseOtherCount("holiday", holidays.size());
    }

    private void loadItems(Map<String, Integer> counts) {
        var items = rows("catalogue_items.csv", row -> {
            var from = Rows.date(row, "valid_from");
            var to = Rows.date(row, "valid_to");
            return new Object[] {
                row.get("list"),
                row.get("code"),
                Integer.valueOf(row.get("position")),
                row.get("label_vi"),
                row.get("label_en"),
                from == null ? LocalDate.MIN : from,
                to == null ? LocalDate.MAX : to
            };
        });
        store.upsertItems(items);
        items.forEach(row -> counts.merge((String) row[0], 1, Integer::sum));
        refuseOtherCount("catalogue_item", items.size());
    }

    private void loadSources(Map<String, Integer> counts) {
        var sources = Stream.concat(files.profile("sources.csv").stream(), files.country("sources.csv").stream())
                .toList();
        var rows = new CopyText();
        for (int i = 0; i < sources.size(); i++) {
            var row = sources.get(i);
            rows.row(
                    row.get("list"),
                    i + 1,
                    row.get("page"),
                    Integer.valueOf(row.get("count")),
                    row.get("source"),
                    Rows.date(row, "source_date"),
                    row.get("missing_vi"),
                    row.get("missing_en"));
        }
        store.copy("""
                COPY reference.list_source (list, position, page, row_count, source, source_date, missing_vi, missing_en)
                FROM STDIN
                """, rows);
        var claimed = sources.stream()
                .collect(Collectors.toMap(row -> row.get("list"), row -> Integer.valueOf(row.get("count"))));
        if (!claimed.equals(counts)) {
            var differing = new TreeSet<String>();
            Stream.of(claimed, counts).flatMap(map -> map.keySet().stream()).forEach(list -> {
                if (!String.valueOf(claimed.get(list)).equals(String.valueOf(counts.get(list)))) {
                    differing.add(String.format(
                            Locale.ROOT, "%s: %s said, %s found", list, claimed.get(list), counts.get(list)));
                }
            });
            throw new IllegalStateException("sources.csv does not fit the files: " + differing);
        }
    }

    private void refuseOtherCount(String table, int shipped) {
        var stored = store.countLasting().getOrDefault(table, 0);
        if (stored != shipped) {
            throw new IllegalStateException(
                    "reference." + table + " holds " + stored + " rows, the files " + shipped + ": lists only grow");
        }
    }

    private interface RowShape {
        Object[] of(CSVRecord row);
    }

    private List<Object[]> rows(String file, RowShape shape) {
        return files.country(file).stream().map(shape::of).toList();
    }
}
