package vn.cauviec.vacancies.domain;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
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
 * in the same clause makes it harmless ("nam/nữ", "không thu phí"), and what anywhere in the ad does (another way to reach the employer
 * than a private chat). A warning, not a refusal: for some work the law allows it.
 */
@Component
class WordingCheck {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final Pattern CLAUSE = Pattern.compile("[^\\n.;!?]+(?:\\.(?=[0-9])[^\\n.;!?]+)*");
    private static final int SHOWN_AROUND = 25;

    /** The prefix of what each finding's key says before the code of its rule. */
    private static final String KEY = "vacancies.wording.";

    /**
     * @param harmless in the same clause
     * @param enough wherever it stands in the ad
     */
    private record Rule(String code, String basis, Pattern pattern, Pattern harmless, Pattern enough) {}

    private final List<Rule> rules;

    WordingCheck() {
        rules = read();
    }

    /** Whether the finding is one of this check. */
    static boolean isOfWords(Finding finding) {
        return finding.key().startsWith(KEY);
    }

    /** One warning for each rule and field, in the order of the ad. */
    List<Finding> check(VacancyContent content) {
        var texts = new EnumMap<AdField, String>(AdField.class);
        content.texts()
                .forEach((field, text) ->
                        texts.put(field, VietnameseText.normaliseToneMarks(text).toLowerCase(Locale.ROOT)));
        var whole = String.join("\n", texts.values());
        var asked = rules.stream()
                .filter(rule -> !rule.enough().matcher(whole).find())
                .toList();
        var warnings = new ArrayList<Finding>();
        texts.forEach((field, text) -> asked.forEach(rule -> addWarning(rule, field, text, warnings)));
        return warnings;
    }

    private static void addWarning(Rule rule, AdField field, String text, List<Finding> warnings) {
        var clauses = CLAUSE.matcher(text);
        while (clauses.find()) {
            var clause = clauses.group();
            var match = rule.pattern().matcher(clause);
            if (match.find() && !rule.harmless().matcher(clause).find()) {
                var excerpt = excerpt(clause, match.start(), match.end());
                warnings.add(Finding.warning(field, KEY + rule.code(), excerpt, rule.basis()));
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
                            pattern(row.get("harmless")),
                            pattern(row.get("enough"))))
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
