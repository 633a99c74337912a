package vn.cauviec.vacancies.domain;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.VietnameseText;

/**
 * Warns of wordings that discriminate by sex, age, ethnicity, origin, family, health or belief, and of deposits, fees and kept
 * papers (Bộ luật Lao động 2019, Điều 8, 11 and 17). The rules are data ({@code vacancies/wording-rules.csv}): a pattern, and what
 * in the same clause makes it harmless ("nam/nữ", "không thu phí"). A warning, not a refusal: for some work the law allows it.
 */
@Component
class WordingCheck {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final Pattern CLAUSE = Pattern.compile("[^\\n.;!?]+(?:\\.(?=[0-9])[^\\n.;!?]+)*");
    private static final int SHOWN_AROUND = 25;

    private record Rule(String code, String basis, Pattern pattern, Pattern harmless) {}

    private final List<Rule> rules;

    WordingCheck() {
        rules = read();
    }

    /** One warning for each rule and field, in the order of the ad. */
    List<Finding> check(VacancyContent content) {
        var parts = new LinkedHashMap<AdField, String>();
        parts.put(AdField.TITLE, content.title());
        parts.put(AdField.DESCRIPTION, content.description());
        parts.put(AdField.REQUIREMENTS, content.requirements());
        parts.put(AdField.BENEFITS, content.benefits());
        var warnings = new ArrayList<Finding>();
        parts.forEach((field, text) -> {
            var compared = VietnameseText.normaliseToneMarks(text).toLowerCase(Locale.ROOT);
            rules.forEach(rule -> addWarning(rule, field, compared, warnings));
        });
        return warnings;
    }

    private static void addWarning(Rule rule, AdField field, String text, List<Finding> warnings) {
        var clauses = CLAUSE.matcher(text);
        while (clauses.find()) {
            var clause = clauses.group();
            var match = rule.pattern().matcher(clause);
            if (match.find() && !rule.harmless().matcher(clause).find()) {
                var excerpt = excerpt(clause, match.start(), match.end());
                warnings.add(Finding.warning(field, "vacancies.wording." + rule.code(), excerpt, rule.basis()));
                return;
            }
        }
    }

    private static String excerpt(String clause, int start, int end) {
        int from = Math.max(0, start - SHOWN_AROUND);
        int to = Math.min(clause.length(), end + SHOWN_AROUND);
        return (from > 0 ? "…" : "") + clause.substring(from, to).strip() + (to < clause.length() ? "…" : "");
    }

    private static List<Rule> read() {
        try (var reader = new InputStreamReader(
                        new ClassPathResource("vacancies/wording-rules.csv").getInputStream(), StandardCharsets.UTF_8);
                var rows = FORMAT.parse(reader)) {
            return rows.stream()
                    .map(row -> new Rule(
                            row.get("rule"),
                            row.get("basis"),
                            pattern(row.get("pattern")),
                            pattern(row.get("harmless"))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty pattern matches nothing. */
    private static Pattern pattern(String text) {
        return Pattern.compile(
                text.isEmpty() ? "(?!)" : VietnameseText.normaliseToneMarks(text), Pattern.UNICODE_CHARACTER_CLASS);
    }
}
