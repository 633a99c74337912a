package vn.cauviec.plans.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final Plan PLAN = new ShippedPlans("laocai").list().getFirst();

    @Test
    void thePaceFollowsTheCalendar() {
        assertThat(PLAN.expectedPercent(LocalDate.of(2023, 6, 14))).isCloseTo(45.2, within(0.05));
        assertThat(PLAN.expectedPercent(LocalDate.of(2023, 12, 31))).isEqualTo(100);
        assertThat(PLAN.expectedPercent(LocalDate.of(2022, 12, 31))).isZero();
        assertThat(PLAN.expectedPercent(LocalDate.of(2024, 1, 1))).isEqualTo(100);
    }

    @Test
    void afterItsYearAPlanIsShownAsOfItsLastDay() {
        assertThat(PLAN.asOf(LocalDate.of(2023, 6, 14))).isEqualTo(LocalDate.of(2023, 6, 14));
        assertThat(PLAN.asOf(LocalDate.of(2026, 11, 23))).isEqualTo(LocalDate.of(2023, 12, 31));
    }

    @Test
    void theForecastGoesOnAsTheYearHasBegun() {
        assertThat(PLAN.forecast(8620, LocalDate.of(2023, 6, 30))).isEqualTo(OptionalLong.of(17383));
        assertThat(PLAN.forecast(10, LocalDate.of(2023, 1, 20))).isEmpty();
        assertThat(PLAN.forecast(13200, LocalDate.of(2023, 12, 31))).isEmpty();
    }

    @Test
    void thePercentageOfTheHalfYearIsOfTheTargetOfThePlan() {
        assertThat(PLAN.findTarget("T3").orElseThrow().percent(8620)).isCloseTo(65.3, within(0.05));
    }

    @Test
    void onlyJobsAndWomenAmongThemHaveASource() {
        assertThat(PLAN.targets().stream().filter(Target::hasSource).map(Target::code))
                .containsExactly("T3", "T3.1");
    }

    @Test
    void everyTargetOfThePlanIsThere() {
        assertThat(PLAN.targets().stream().map(Target::code))
                .containsExactly(
                        "T1", "T2", "T3", "T3.1", "T3.2", "T3.3", "T4", "T5", "T5.1", "T6.1", "T6.2", "T6.3", "T7.1",
                        "T7.2", "T8.1", "T8.2", "T8.3", "T8.4");
        assertThat(PLAN.findTarget("T3.1").orElseThrow())
                .returns("T3", Target::partOf)
                .returns(Target.Relation.ABOUT, Target::relation)
                .returns(new BigDecimal(6340), Target::low);
    }

    @Test
    void theDirectiveCarriesBothDatesAndHasToBeVerified() {
        assertThat(PLAN.document().number()).isEqualTo("89/KH-UBND");
        assertThat(PLAN.basis().getFirst())
                .returns("30-CT/TU", Document::number)
                .returns(LocalDate.of(2022, 10, 10), Document::issuedOn)
                .returns(LocalDate.of(2022, 1, 10), Document::otherDate)
                .returns(Document.Verification.TO_BE_VERIFIED, Document::verification);
        assertThat(List.of(PLAN.document(), PLAN.basis().get(1)))
                .extracting(Document::otherDate)
                .containsOnlyNulls();
    }
}
