package vn.cauviec.employers.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.cauviec.employers.EmployerStanding;

class StandingRulesTest {
    @Test
    void everyStepInEveryStandingLeadsWhereTheTableSays() {
        var table = Arrays.stream(EmployerStanding.values())
                .flatMap(standing -> Arrays.stream(StandingRules.Step.values())
                        .map(step -> standing + " " + step + " "
                                + StandingRules.after(standing, step)
                                        .map(Enum::name)
                                        .orElse("-")))
                .collect(Collectors.joining("\n"));

        assertThat(table).isEqualTo("""
                        REGISTERED VERIFY VERIFIED
                        REGISTERED REFUSE REFUSED
                        REGISTERED CLAIM -
                        REGISTERED RESTATE REGISTERED
                        VERIFIED VERIFY -
                        VERIFIED REFUSE REFUSED
                        VERIFIED CLAIM -
                        VERIFIED RESTATE REGISTERED
                        REFUSED VERIFY VERIFIED
                        REFUSED REFUSE -
                        REFUSED CLAIM -
                        REFUSED RESTATE REGISTERED
                        RECORDED VERIFY VERIFIED
                        RECORDED REFUSE -
                        RECORDED CLAIM REGISTERED
                        RECORDED RESTATE -""");
    }
}
