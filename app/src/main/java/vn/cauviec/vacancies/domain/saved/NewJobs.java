package vn.cauviec.vacancies.domain.saved;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.cauviec.vacancies.domain.FoundVacancy;
import vn.cauviec.vacancies.domain.JobQuery;
import vn.cauviec.vacancies.domain.JobResults;
import vn.cauviec.vacancies.domain.JobResults.Nearness;
import vn.cauviec.vacancies.domain.JobSearch;
import vn.cauviec.vacancies.domain.saved.SavedQueryReader.Reading.Readable;

/**
 * What is new for a search: the first of the very list that its page shows newest first. A list that shows the nearest things because
 * nothing fits has nothing new.
 */
@Component
class NewJobs {
    /** More are not listed; a search for everything can have so many on the day of a large import. */
    static final int MOST_PAGES = 20;

    private final JobSearch search;
    private final FeedbackStore feedback;

    NewJobs(JobSearch search, FeedbackStore feedback) {
        this.search = search;
        this.feedback = feedback;
    }

    /** Open jobs published after that moment, newest first. */
    List<FoundVacancy> listSince(Readable wanted, LocalDate today, Instant since) {
        var fresh = new ArrayList<FoundVacancy>();
        for (int page = 1; page <= MOST_PAGES; page++) {
            var results = search.search(wanted.newest(today, page));
            var here = listSince(results, since);
            fresh.addAll(here);
            if (here.size() < JobQuery.MOST_ON_PAGE) {
                break;
            }
        }
        return fresh;
    }

    /** Open jobs published after that moment, newest first, but for those of which was said that they or their twins do not fit. */
    List<FoundVacancy> listFittingSince(UUID saved, Readable wanted, LocalDate today, Instant since) {
        var fresh = listSince(wanted, today, since);
        var misfits = fresh.isEmpty()
                ? Set.<UUID>of()
                : feedback.listMisfits(
                        saved, fresh.stream().map(FoundVacancy::id).toList());
        return fresh.stream().filter(job -> !misfits.contains(job.id())).toList();
    }

    /** As many of them as fit one page. */
    int countSince(Readable wanted, LocalDate today, Instant since) {
        return listSince(search.search(wanted.newest(today, 1)), since).size();
    }

    boolean isReady() {
        return search.isReady();
    }

    private static List<FoundVacancy> listSince(JobResults results, Instant since) {
        return results.nearness() == Nearness.MOST_WORDS
                ? List.of()
                : results.rows().stream()
                        .filter(job -> job.publishedAt().isAfter(since))
                        .toList();
    }
}
