package vn.cauviec.demo.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScaledPlanTest {
    private final List<String> given = new ArrayList<>();
    private final ScaledPlan plan = new ScaledPlan(
            "laocai", (int year, String code, BigDecimal value) -> given.add(year + " " + code + " " + value));

    @Test
    void onePersonOfTheSampleStandsForFifteenOfThePlan() {
        plan.set(LocalDate.of(2023, 6, 14));

        assertThat(given).containsExactlyInAnyOrder("2023 T3 880", "2023 T3.1 423");
    }

    @Test
    void aYearWithoutAPlanHasNoDenominators() {
        plan.set(LocalDate.of(2022, 6, 14));

        assertThat(given).isEmpty();
    }
}
