package vn.cauviec.vacancies.domain.kept;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Refused;
import vn.cauviec.vacancies.VacancyErrors;
import vn.cauviec.vacancies.domain.PublicVacancies;

/** A person keeps a job, on every device of the account; of too many the oldest goes. Again changes nothing. */
@Service
public class KeepAd {
    private final KeptAdStore store;
    private final PublicVacancies vacancies;

    KeepAd(KeptAdStore store, PublicVacancies vacancies) {
        this.store = store;
        this.vacancies = vacancies;
    }

    /** @throws Refused VACANCY_NOT_FOUND for one that was never in public */
    @Transactional
    public void run(Actor actor, String slug) {
        var vacancy = vacancies.find(slug).orElseThrow(() -> new Refused(VacancyErrors.VACANCY_NOT_FOUND));
        store.keep(actor.accountId(), vacancy.id());
        store.limit(actor.accountId(), KeptAds.MOST);
    }
}
