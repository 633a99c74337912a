package vn.cauviec.vacancies.domain.pull;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cauviec.operations.NightlyWork.Clearing;

/** What came of fetches long ago, but for those of which an import came. By the world's time, which a sample province does not follow. */
@Configuration(proxyBeanMethods = false)
class PartnerClearings {
    @Bean
    Clearing fetches() {
        return new Clearing("vacancies.partner_fetch", Duration.ofDays(365), """
                DELETE FROM vacancies.partner_fetch
                WHERE ended_at < :before
                  AND import_id IS NULL
                """);
    }
}
