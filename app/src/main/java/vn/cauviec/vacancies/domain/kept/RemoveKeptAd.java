package vn.cauviec.vacancies.domain.kept;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.NightlyWork.Clearing;
import vn.cauviec.vacancies.domain.PublicVacancies;

/**
 * A person takes a job out, on every device of the account. That it was taken out is remembered as long as a cookie may still name it, so
 * that no other device brings it back. Again changes nothing.
 */
@Service
public class RemoveKeptAd {
    /** As long as a cookie keeps a job. */
    public static final Duration REMEMBERED = Duration.ofDays(180);

    private final KeptAdStore store;
    private final PublicVacancies vacancies;
    private final BusinessClock clock;

    RemoveKeptAd(KeptAdStore store, PublicVacancies vacancies, BusinessClock clock) {
        this.store = store;
        this.vacancies = vacancies;
        this.clock = clock;
    }

    @Transactional
    public void run(Actor actor, String slug) {
        vacancies.find(slug).ifPresent(vacancy -> store.remove(actor.accountId(), vacancy.id(), clock.systemNow()));
    }

    /** No cookie names it any more. */
    @Configuration(proxyBeanMethods = false)
    static class Clearings {
        @Bean
        Clearing removedKeptAds() {
            return new Clearing("vacancies.kept_ad", REMEMBERED, """
                    DELETE FROM vacancies.kept_ad
                    WHERE removed_at < :before
                    """);
        }
    }
}
