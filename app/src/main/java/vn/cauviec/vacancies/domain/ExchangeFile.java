package vn.cauviec.vacancies.domain;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.cauviec.kernel.VietnameseDate;
import vn.cauviec.kernel.Wage;

/**
 * Reads a file of the exchange into the words that a workbook of ads would hold; what they mean is judged row by row as for any workbook,
 * so that a wrong ad keeps no other out. Ads of this house that come back are recognised by their ids and left out.
 */
@Component
public class ExchangeFile {
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final int DEEPEST = 12;
    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NUMBER = 40;
    private static final String PLACE_UNKNOWN = "Không rõ";

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .maxNameLength(LONGEST_NAME)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxDocumentLength(MOST_BYTES)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JdbcClient jdbc;

    ExchangeFile(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What came of it. */
    public sealed interface Reading {
        /**
         * @param source who says that it has written the document; may be empty
         * @param rows what each ad says, by the parts of a workbook
         * @param ended references of ads of which the document says that they have ended
         * @param own how many of both were left out because they are this house's own
         */
        record Good(String source, List<Map<AdField, String>> rows, List<String> ended, int own) implements Reading {
            public Good {
                rows = List.copyOf(rows);
                ended = List.copyOf(ended);
            }
        }

        /** No JSON, or not that of the exchange. */
        record NotOfTheExchange() implements Reading {}

        /** Of another main version of the schema. */
        record OtherVersion(String version) implements Reading {}

        /** No ad stands in it but the house's own. */
        record NoAds(String source, int own) implements Reading {}

        record TooMany(int most) implements Reading {}
    }

    @Transactional(readOnly = true)
    public Reading read(byte[] content) {
        JsonNode document;
        try {
            document = MAPPER.readTree(content);
        } catch (JacksonException _) {
            return new Reading.NotOfTheExchange();
        }
        var ads = document.path("ads");
        if (!document.isObject() || !ads.isArray()) {
            return new Reading.NotOfTheExchange();
        }
        var version = document.path("version").asString("");
        if (!version.matches("1\\.[0-9]{1,3}")) {
            return new Reading.OtherVersion(version.length() > LONGEST_NUMBER ? "" : version);
        }
        var removed = document.path("removed");
        if (ads.size() + removed.size() > WorkbookReader.MOST_ROWS) {
            return new Reading.TooMany(WorkbookReader.MOST_ROWS);
        }
        return read(text(document.path("source")), ads, removed);
    }

    private Reading read(String source, JsonNode ads, JsonNode removed) {
        var own = own(ads, removed);
        var rows = new ArrayList<Map<AdField, String>>();
        for (var ad : ads) {
            if (named(ad).noneMatch(own::contains)) {
                rows.add(row(ad));
            }
        }
        var ended = new ArrayList<String>();
        for (var ad : removed) {
            if (named(ad).noneMatch(own::contains)) {
                ended.add(text(ad.path("identifier").path("value")));
            }
        }
        int leftOut = ads.size() + removed.size() - rows.size() - ended.size();
        return rows.isEmpty() && ended.isEmpty()
                ? new Reading.NoAds(source, leftOut)
                : new Reading.Good(source, rows, ended, leftOut);
    }

    /** Ids by which the ad may be one of ours: its own, and that of where it came from. */
    private static Stream<UUID> named(JsonNode ad) {
        return Stream.of("identifier", "origin")
                .map(name -> text(ad.path(name).path("value")))
                .flatMap(value -> uuid(value).stream());
    }

    private Set<UUID> own(JsonNode ads, JsonNode removed) {
        var ids = new HashSet<UUID>();
        ads.forEach(ad -> named(ad).forEach(ids::add));
        removed.forEach(ad -> named(ad).forEach(ids::add));
        return Set.copyOf(jdbc.sql("SELECT id FROM vacancies.vacancy WHERE id = ANY (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    static Map<AdField, String> row(JsonNode ad) {
        var row = new EnumMap<AdField, String>(AdField.class);
        row.put(AdField.REFERENCE, text(ad.path("identifier").path("value")));
        row.put(AdField.TAX_CODE, text(ad.path("hiringOrganization").path("taxID")));
        row.put(AdField.EMPLOYER, text(ad.path("hiringOrganization").path("name")));
        row.put(AdField.TITLE, text(ad.path("title")));
        row.put(AdField.DESCRIPTION, text(ad.path("description")));
        row.put(AdField.REQUIREMENTS, text(ad.path("qualifications")));
        row.put(AdField.BENEFITS, text(ad.path("jobBenefits")));
        row.put(AdField.OCCUPATION, text(ad.path("occupationalCategory").path("code")));
        var place = text(ad.path("jobLocation").path("unit"));
        row.put(AdField.PLACE, place.isEmpty() ? PLACE_UNKNOWN : place);
        row.put(AdField.WORKPLACE, text(ad.path("streetAddress")));
        row.put(
                AdField.FURTHER_PLACES,
                TypedPlace.cell(ad.path("furtherJobLocations")
                        .valueStream()
                        .map(location -> text(location.path("unit")))
                        .filter(unit -> !unit.isEmpty())
                        .toList()));
        var note = text(ad.path("salaryNote"));
        row.put(AdField.WAGE, wage(ad.path("baseSalary"), note));
        row.put(AdField.WAGE_NOTE, note);
        row.put(AdField.EMPLOYMENT_TYPE, text(ad.path("employmentType")));
        var conditions = ad.path("conditions");
        row.put(AdField.HOME_WORK, text(conditions.path("homeWork")));
        var months = text(conditions.path("monthsOfExperience"));
        row.put(AdField.EXPERIENCE, months.isEmpty() ? "" : months + " tháng");
        row.put(AdField.OFFERS, offers(conditions.path("offers")));
        row.put(AdField.OPENINGS, text(ad.path("totalJobOpenings")));
        row.put(AdField.DEADLINE, day(text(ad.path("validThrough"))));
        return row;
    }

    /** What cannot be a wage is said as it stands: the judgement of the row names it. */
    private static String wage(JsonNode salary, String note) {
        var from = text(salary.path("minValue"));
        var to = text(salary.path("maxValue"));
        var currency = text(salary.path("currency"));
        var unit = text(salary.path("unitText"));
        boolean known =
                (currency.isEmpty() || currency.equals(Wage.CURRENCY)) && (unit.isEmpty() || unit.equals("MONTH"));
        try {
            if (known) {
                return WageWords.of(new Wage(amount(from), amount(to)), note);
            }
        } catch (IllegalArgumentException _) {
            // said below
        }
        return (from + " - " + to + " " + currency + (unit.isEmpty() ? "" : "/" + unit)).strip();
    }

    private static @Nullable Long amount(String text) {
        return text.isEmpty() ? null : Long.valueOf(text);
    }

    private static String day(String text) {
        try {
            return VietnameseDate.display(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            return text;
        }
    }

    private static String offers(JsonNode offers) {
        return offers.valueStream().map(ExchangeFile::text).collect(Collectors.joining(", "));
    }

    private static String text(JsonNode value) {
        return value.isString() || value.isNumber() ? AdText.tidy(value.asString()) : "";
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
