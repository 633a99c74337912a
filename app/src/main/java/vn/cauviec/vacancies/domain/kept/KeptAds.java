package vn.cauviec.vacancies.domain.kept;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.vacancies.domain.IndexedVacancy;
import vn.cauviec.vacancies.domain.PublicVacancies;

/** The jobs that an account keeps. */
@Service
@Transactional(readOnly = true)
public class KeptAds {
    /** More than anybody applies for; as many as a cookie holds. */
    public static final int MOST = 30;

    private final KeptAdStore store;
    private final PublicVacancies vacancies;

    KeptAds(KeptAdStore store, PublicVacancies vacancies) {
        this.store = store;
        this.vacancies = vacancies;
    }

    /** The actor's own, newest first; also those that have ended. */
    public List<IndexedVacancy> list(Actor actor) {
        return store.list(actor.accountId(), MOST).stream()
                .flatMap(code -> vacancies.find("v-" + code).stream())
                .toList();
    }
}
