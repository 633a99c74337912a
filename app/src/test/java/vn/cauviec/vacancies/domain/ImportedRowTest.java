package vn.cauviec.vacancies.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ImportedRowTest {
    private static final Map<AdField, String> PLAIN = Map.of(AdField.REFERENCE, "A1", AdField.TITLE, "Thợ may");

    @Test
    void whatSaysNothingOfConditionsHasTheDigestOfBeforeTheyExisted() {
        assertThat(digest(PLAIN)).isEqualTo("0ac4fa05efbb78d56ac1640472c01fc8aacdcd7c51640c2ba80209f0be021072");
    }

    @Test
    void eachConditionMakesAnotherDigest() {
        assertThat(digest(with(AdField.HOME_WORK, "6 tháng")))
                .isNotEqualTo(digest(with(AdField.EXPERIENCE, "6 tháng")))
                .isNotEqualTo(digest(PLAIN));
    }

    private static Map<AdField, String> with(AdField field, String said) {
        return Map.of(AdField.REFERENCE, "A1", AdField.TITLE, "Thợ may", field, said);
    }

    private static String digest(Map<AdField, String> row) {
        return ImportedRow.of(field -> row.getOrDefault(field, "")).digest();
    }
}
