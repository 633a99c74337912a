package vn.cauviec.vacancies.domain.saved;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.cauviec.vacancies.domain.AdCondition;
import vn.cauviec.vacancies.domain.AskedConditions;

/** Version 4: as the third, and which conditions an ad has to state or may not (ADR 0814). */
final class FourthFormat implements SavedFormat {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String CONDITIONS = "conditions";
    private static final String WANTED = "stated";
    private static final String UNWANTED = "notStated";
    private static final String IN_WORDS_TOO = "inWordsToo";
    private static final SavedFormat THIRD = new ThirdFormat();

    @Override
    public int version() {
        return 4;
    }

    static String write(SavedQuery query) {
        var written = ThirdFormat.write(query);
        var asked = query.asked();
        if (!asked.isEmpty()) {
            var conditions = written.putObject(CONDITIONS);
            put(conditions, WANTED, asked.wanted());
            put(conditions, UNWANTED, asked.unwanted());
            if (asked.inWordsToo()) {
                conditions.put(IN_WORDS_TOO, true);
            }
        }
        return JSON.writeValueAsString(written);
    }

    private static void put(ObjectNode conditions, String name, Set<AdCondition> those) {
        if (!those.isEmpty()) {
            var names = conditions.putArray(name);
            those.stream().sorted().forEach(one -> names.add(one.name()));
        }
    }

    @Override
    public SavedQuery read(JsonNode written, LocalDate savedOn) {
        var conditions = written.get(CONDITIONS);
        if (conditions == null || !(written instanceof ObjectNode fields)) {
            return THIRD.read(written, savedOn);
        }
        Fields.require(conditions, Set.of(WANTED, UNWANTED, IN_WORDS_TOO));
        var query = THIRD.read(fields.deepCopy().without(CONDITIONS), savedOn);
        return new SavedQuery(
                query.text(),
                query.place(),
                query.radius(),
                query.wageFrom(),
                query.types(),
                query.work(),
                query.unstated(),
                new AskedConditions(
                        those(conditions.get(WANTED)),
                        those(conditions.get(UNWANTED)),
                        isTrue(conditions.get(IN_WORDS_TOO))));
    }

    private static Set<AdCondition> those(@Nullable JsonNode names) {
        List<String> read = Fields.list(names);
        var those = new LinkedHashSet<AdCondition>();
        read.forEach(name -> those.add(AdCondition.valueOf(name)));
        return those;
    }

    private static boolean isTrue(@Nullable JsonNode value) {
        if (value == null) {
            return false;
        }
        if (!value.isBoolean()) {
            throw new IllegalArgumentException("neither true nor false");
        }
        return value.booleanValue();
    }
}
