package vn.cauviec.plans.domain;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The plans of the province profile, {@code province/<name>/plans/}: a list of plans, and for each its documents and its targets. */
@Component
class ShippedPlans {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final String folder;

    /** @param province name of the profile's folder */
    ShippedPlans(@Value("${cauviec.province:laocai}") String province) {
        folder = "province/" + province + "/plans/";
    }

    /** Every plan that ships, oldest first. */
    List<Plan> list() {
        return table("plans.csv").stream().map(this::plan).toList();
    }

    private Plan plan(CSVRecord row) {
        var file = row.get("year") + "-" + row.get("name");
        var documents = table(file + "-documents.csv").stream()
                .map(ShippedPlans::document)
                .toList();
        return new Plan(
                Integer.parseInt(row.get("year")),
                Integer.parseInt(row.get("version")),
                documents.getFirst(),
                documents.subList(1, documents.size()),
                table(file + ".csv").stream().map(ShippedPlans::target).toList());
    }

    private static Document document(CSVRecord row) {
        return new Document(
                Document.Role.valueOf(row.get("role")),
                Document.Kind.valueOf(row.get("kind")),
                row.get("number"),
                LocalDate.parse(row.get("issued_on")),
                written(row, "other_date").map(LocalDate::parse).orElse(null),
                Document.Verification.valueOf(row.get("verification")),
                words(row, "issuer"),
                words(row, "subject"),
                words(row, "note"));
    }

    private static Target target(CSVRecord row) {
        return new Target(
                row.get("code"),
                written(row, "part_of").orElse(null),
                Target.Relation.valueOf(row.get("relation")),
                number(row, "low"),
                number(row, "high"),
                TargetUnit.valueOf(row.get("unit")),
                TargetSource.valueOf(row.get("source")),
                words(row, "indicator"),
                words(row, "counted_from"),
                null);
    }

    private static @Nullable BigDecimal number(CSVRecord row, String column) {
        return written(row, column).map(BigDecimal::new).orElse(null);
    }

    private static Optional<String> written(CSVRecord row, String column) {
        return Optional.of(row.get(column)).filter(text -> !text.isEmpty());
    }

    private static Words words(CSVRecord row, String column) {
        return new Words(row.get(column + "_vi"), row.get(column + "_en"));
    }

    private List<CSVRecord> table(String file) {
        try (var reader = new InputStreamReader(
                        new ClassPathResource(folder + file).getInputStream(), StandardCharsets.UTF_8);
                var parser = FORMAT.parse(reader)) {
            return parser.stream().collect(Collectors.toUnmodifiableList());
        } catch (IOException e) {
            throw new UncheckedIOException(folder + file, e);
        }
    }
}
