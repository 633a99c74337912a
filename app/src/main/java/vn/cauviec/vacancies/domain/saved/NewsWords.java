package vn.cauviec.vacancies.domain.saved;

import java.util.List;
import java.util.UUID;
import vn.cauviec.site.Language;
import vn.cauviec.vacancies.domain.FoundVacancy;
import vn.cauviec.vacancies.domain.saved.SavedQueryReader.Reading.Readable;

/** Puts news of saved searches into words for a letter. */
public interface NewsWords {
    /**
     * What is new for one search.
     *
     * @param jobs at least one, newest first
     */
    record News(SavedSearch search, Readable reading, List<FoundVacancy> jobs) {
        public News {
            jobs = List.copyOf(jobs);
        }
    }

    /** Every search with the first of its new jobs, the way to all of them, and the way to hear no more of it. */
    String write(UUID account, List<News> news, Language language);
}
