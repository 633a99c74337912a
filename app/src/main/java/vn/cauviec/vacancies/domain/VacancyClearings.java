package vn.cauviec.vacancies.domain;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cauviec.operations.NightlyWork.Clearing;

/** What vacancies no longer need. */
@Configuration(proxyBeanMethods = false)
class VacancyClearings {
    /** With the receipts of its ads; the ads and their history stay. By the world's time, which a sample province does not follow. */
    @Bean
    Clearing deliveries() {
        return new Clearing("vacancies.delivery", Duration.ofDays(365), """
                DELETE FROM vacancies.delivery
                WHERE alive_at < :before
                """);
    }
}
