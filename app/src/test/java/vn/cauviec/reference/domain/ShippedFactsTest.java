package vn.cauviec.reference.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** What ships says the same as the lists that it was compiled from; skipped where these are not at hand. */
class ShippedFactsTest {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final ShippedFiles files = new ShippedFiles("laocai");

    private static List<CSVRecord> shared(String file) throws IOException {
        var folder = Optional.ofNullable(System.getenv("CAUVIEC_SHARED"))
                .map(Path::of)
                .orElse(Path.of("../../shared"));
        var path = folder.resolve("data/reference").resolve(file);
        assumeTrue(Files.exists(path), () -> path + " is not at hand");
        try (var reader = Files.newBufferedReader(path);
                var parser = FORMAT.parse(reader)) {
            return parser.getRecords();
        }
    }

    @Test
    void unitsOfTheCountryAreThoseOfTheList() throws IOException {
        var shipped = new TreeSet<String>();
        var codes = files.country("units.csv.gz").stream()
                .collect(Collectors.toMap(row -> row.get("unit_id"), row -> row.get("code")));
        files.country("units.csv.gz")
                .forEach(row -> shipped.add(String.join(
                        "|",
                        row.get("code"),
                        codes.getOrDefault(row.get("parent_id"), ""),
                        row.get("level"),
                        row.get("full_name"),
                        row.get("valid_to").isEmpty() ? "now" : "before")));

        assertThat(shipped)
                .hasSize(14_161)
                .containsExactlyElementsOf(shared("admin_units_vietnam.csv").stream()
                        .map(row -> String.join(
                                "|",
                                row.get("code"),
                                row.get("parent_code"),
                                row.get("level"),
                                row.get("full_name"),
                                row.get("valid_to").isEmpty() ? "now" : "before"))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void whatTheProvinceProfileSaysOfAUnitFitsTheListOfTheCountry() {
        Map<String, CSVRecord> country = files.country("units.csv.gz").stream()
                .collect(Collectors.toMap(row -> row.get("unit_id"), Function.identity()));

        assertThat(files.profile("units.csv"))
                .filteredOn(row -> country.containsKey(row.get("unit_id")))
                .hasSize(440)
                .allSatisfy(row -> {
                    var same = country.get(row.get("unit_id"));
                    assertThat(row.get("full_name")).isEqualTo(same.get("full_name"));
                    assertThat(row.get("parent_id")).isEqualTo(same.get("parent_id"));
                    assertThat(row.get("level")).isEqualTo(same.get("level"));
                });
    }

    @Test
    void theSuccessionOfTheProvinceIsThatOfTheResolution() throws IOException {
        var codes = files.country("units.csv.gz").stream()
                .collect(Collectors.toMap(row -> row.get("unit_id"), row -> row.get("code")));

        assertThat(files.profile("unit_succession.csv").stream()
                        .filter(row -> row.get("document").startsWith("Nghị quyết 1673"))
                        .map(row -> codes.get(row.get("old_id")) + " " + codes.get(row.get("new_id")) + " "
                                + row.get("share")))
                .containsExactlyInAnyOrderElementsOf(shared("admin_succession.csv").stream()
                        .map(row -> row.get("old_code") + " " + row.get("new_code") + " " + row.get("share"))
                        .toList());
    }

    @Test
    void occupationsAreThoseOfTheList() throws IOException {
        assertThat(files.country("occupations.csv").stream().map(ShippedFactsTest::line))
                .containsExactlyElementsOf(shared("occupations.csv").stream()
                        .map(ShippedFactsTest::line)
                        .toList());
    }

    private static String line(CSVRecord row) {
        return String.join("|", row.values());
    }
}
