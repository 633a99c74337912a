package vn.cauviec.vacancies.domain;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads single vacancies for everybody. */
@Component
@Transactional(readOnly = true)
public class PublicVacancies {
    /** Whatever else stands where a slug is expected is none, and is not asked of the database, which would not take every sign. */
    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,300}");

    private final IndexedVacancyStore store;

    PublicVacancies(IndexedVacancyStore store) {
        this.store = store;
    }

    /**
     * The vacancy under a public address, whether it is still open or not; empty when it never was in public. An address with
     * words of an older title leads to it too.
     */
    public Optional<IndexedVacancy> find(String slug) {
        return SLUG.matcher(slug).matches() ? store.findEverPublished(slug) : Optional.empty();
    }
}
