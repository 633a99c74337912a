package vn.cauviec.plans.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cauviec.CauViecTest;
import vn.cauviec.kernel.Refused;
import vn.cauviec.operations.SystemWork;
import vn.cauviec.plans.PlanErrors;
import vn.cauviec.plans.Plans;

/** Each test that changes something has a plan of its own year. */
@CauViecTest
class LoadPlansDbTest {
    private static final Plan SHIPPED = new ShippedPlans("laocai").list().getFirst();

    @Autowired
    private LoadPlans load;

    @Autowired
    private PlanQueries queries;

    @Autowired
    private Plans plans;

    @Autowired
    private SystemWork work;

    @Test
    void thePlanIsStoredAsItShips() {
        assertThat(queries.getPlan(2023)).isEqualTo(SHIPPED);
    }

    @Test
    void loadingAgainChangesNothingAndKeepsTheSample() {
        load(plan(2031, 1, SHIPPED.targets()));
        plans.setSampleTarget(2031, "T3", new BigDecimal(1800));
        var before = queries.getPlan(2031);

        load(plan(2031, 1, SHIPPED.targets()));

        assertThat(queries.getPlan(2031)).isEqualTo(before);
        assertThat(before.findTarget("T3").orElseThrow())
                .returns(new BigDecimal(1800), Target::sample)
                .returns(new BigDecimal(1800), Target::denominator)
                .returns(new BigDecimal(13200), Target::low);
    }

    @Test
    void aPromiseThatChangesNeedsANewVersion() {
        load(plan(2032, 1, SHIPPED.targets()));
        var changed = SHIPPED.targets().stream()
                .map(target -> target.code().equals("T3") ? promising(target, 14000) : target)
                .toList();

        assertThatThrownBy(() -> load(plan(2032, 1, changed))).hasMessageContaining("T3");
        load(plan(2032, 2, changed));

        assertThat(queries.getPlan(2032).version()).isEqualTo(2);
        assertThat(queries.getPlan(2032).findTarget("T3").orElseThrow().low()).isEqualTo(new BigDecimal(14000));
    }

    @Test
    void aTargetIsNotTakenAway() {
        load(plan(2033, 1, SHIPPED.targets()));

        assertThatThrownBy(() -> load(plan(2033, 2, SHIPPED.targets().subList(1, 18))))
                .hasMessageContaining("T1");
    }

    @Test
    void theCurrentPlanIsThatOfTheYearOrTheLastOneBefore() {
        load(plan(2034, 1, SHIPPED.targets()));

        assertThat(queries.findCurrentYear(LocalDate.of(2023, 6, 14))).contains(2023);
        assertThat(queries.findCurrentYear(LocalDate.of(2025, 1, 1))).contains(2023);
        assertThat(queries.findCurrentYear(LocalDate.of(2034, 1, 1))).contains(2034);
        assertThat(queries.findCurrentYear(LocalDate.of(2022, 12, 31))).contains(2023);
    }

    @Test
    void aSampleOfATargetThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> plans.setSampleTarget(2023, "T9", BigDecimal.TEN))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(PlanErrors.PLAN_TARGET_NOT_FOUND));
    }

    private void load(Plan plan) {
        work.run("plans", () -> load.load(plan));
    }

    private static Plan plan(int year, int version, List<Target> targets) {
        return new Plan(year, version, SHIPPED.document(), SHIPPED.basis(), targets);
    }

    private static Target promising(Target target, int low) {
        return new Target(
                target.code(),
                target.partOf(),
                target.relation(),
                new BigDecimal(low),
                target.high(),
                target.unit(),
                target.source(),
                target.indicator(),
                target.countedFrom(),
                target.sample());
    }
}
