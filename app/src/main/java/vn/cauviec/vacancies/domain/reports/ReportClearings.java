package vn.cauviec.vacancies.domain.reports;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cauviec.operations.NightlyWork.Clearing;

/** What is no longer needed of reports: who reported and what they wrote. The report, its answer and its code stay. */
@Configuration(proxyBeanMethods = false)
class ReportClearings {
    /** Half a year after the answer; long enough for the police to ask. */
    @Bean
    Clearing adReportTellers() {
        return new Clearing("vacancies.ad_report_teller", Duration.ofDays(180), """
                DELETE FROM vacancies.ad_report_teller
                WHERE ended_at < :before
                """);
    }
}
