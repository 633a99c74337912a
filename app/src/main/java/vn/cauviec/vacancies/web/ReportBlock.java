package vn.cauviec.vacancies.web;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cauviec.kernel.Actor;
import vn.cauviec.site.Page;
import vn.cauviec.vacancies.Vacancies;
import vn.cauviec.vacancies.VacancyPageBlock;

/** The way from the page of a job to the form with which it is reported; quiet, behind everything else. */
@Configuration(proxyBeanMethods = false)
class ReportBlock {
    private static final int LAST = 900;

    @Bean
    VacancyPageBlock reportLink() {
        return new VacancyPageBlock() {
            @Override
            public Optional<Page> block(Actor actor, Vacancies.Card vacancy) {
                return Optional.of(new ReportLink(ReportAddress.form(vacancy.slug())));
            }

            @Override
            public int order() {
                return LAST;
            }
        };
    }
}
