package vn.cauviec.vacancies.web;

import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cauviec.site.WorkListSource;
import vn.cauviec.vacancies.domain.pull.PartnerQueries;

/** What partners whose ads are fetched contribute to the work list of officers. */
@Configuration(proxyBeanMethods = false)
class PartnerWork {
    private static final int ORDER = 220;

    @Bean
    WorkListSource partnersToLookAt(PartnerQueries partners) {
        return actor -> {
            var all = partners.list(actor);
            long waiting = all.stream().filter(view -> view.waiting() != null).count();
            long failing =
                    all.stream().filter(view -> view.partner().isFailing()).count();
            return Stream.of(
                            new WorkListSource.WorkItem(
                                    "vacancies.work.partnersWaiting", waiting, PartnersController.ADDRESS, 0, ORDER),
                            new WorkListSource.WorkItem(
                                    "vacancies.work.partnersFailing",
                                    failing,
                                    PartnersController.ADDRESS,
                                    failing,
                                    ORDER + 1))
                    .filter(item -> item.count() > 0)
                    .toList();
        };
    }
}
