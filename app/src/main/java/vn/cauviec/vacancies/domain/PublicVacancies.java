package vn.cauviec.vacancies.domain;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads single vacancies for everybody. */
@Component
@Transactional(readOnly = true)
public class PublicVacancies {
    private final VacancyStore store;

    PublicVacancies(VacancyStore store) {
        this.store = store;
    }

    /**
     * The vacancy under a public address, whether it is still open or not; empty when it never was in public. An address with
     * words of an older title leads to it too.
     */
    public Optional<IndexedVacancy> find(String slug) {
        return store.findEverPublished(slug);
    }
}
