package vn.cauviec.people.domain;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cauviec.operations.NightlyWork.Clearing;

/** What the register no longer needs. */
@Configuration(proxyBeanMethods = false)
class PeopleClearings {
    /** Nobody sends the same form again after a week. */
    @Bean
    Clearing signUpForms() {
        return new Clearing("people.sign_up_form", Duration.ofDays(7), """
                DELETE FROM people.sign_up_form
                WHERE at < :before
                """);
    }
}
