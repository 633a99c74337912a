package vn.cauviec.operations.domain;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.operations.PastMoment;
import vn.cauviec.operations.Premises;
import vn.cauviec.operations.Vault;

/** The clock, the ids and the vault, injected everywhere so that tests and demos can fix them. */
@Configuration(proxyBeanMethods = false)
class HouseConfiguration {
    @Bean
    BusinessClock businessClock(Premises premises) {
        return new ShiftedClock(Clock.system(BusinessClock.ZONE), premises.clockShift());
    }

    @Bean
    IdSource idSource() {
        var present = new TimeOrderedIds(Clock.system(BusinessClock.ZONE));
        return () -> PastMoment.findIds().orElse(present).next();
    }

    @Bean
    Vault vault(Premises premises) {
        return premises.vault();
    }
}
