package vn.cauviec.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SortTest {
    private static final List<String> COLUMNS = List.of("ten", "ngay");
    private final PageAddress list =
            PageAddress.of("/quan-ly/nguoi").with("xa", "4").with("trang", "3");

    @Test
    void withoutAWordTheUsualOrderHolds() {
        var sort = Sort.parse("", "-ngay", COLUMNS, list);

        assertThat(sort.column()).isEqualTo("ngay");
        assertThat(sort.descending()).isTrue();
        assertThat(sort.aria("ngay")).isEqualTo("descending");
        assertThat(sort.aria("ten")).isNull();
    }

    @Test
    void theRulingColumnTurnsRoundAndTheListBeginsAtItsFirstPage() {
        var sort = Sort.parse("ten", "-ngay", COLUMNS, list);

        assertThat(sort.by("ten").toString()).isEqualTo("/quan-ly/nguoi?xa=4&sap=-ten");
        assertThat(sort.by("ngay").toString()).isEqualTo("/quan-ly/nguoi?xa=4&sap=ngay");
        assertThat(Sort.parse("-ten", "ten", COLUMNS, list).by("ten").toString())
                .isEqualTo("/quan-ly/nguoi?xa=4&sap=ten");
    }

    @Test
    void anUnknownColumnIsNamedWithTheNearestKnownOne() {
        assertThatThrownBy(() -> Sort.parse("-tenn", "ten", COLUMNS, list))
                .isInstanceOfSatisfying(UnknownValue.class, unknown -> {
                    assertThat(unknown.parameter()).isEqualTo("sap");
                    assertThat(unknown.nearest()).isEqualTo("-ten");
                });
    }
}
