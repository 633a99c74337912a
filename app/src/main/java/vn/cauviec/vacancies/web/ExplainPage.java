package vn.cauviec.vacancies.web;

import java.util.List;
import vn.cauviec.site.Page;
import vn.cauviec.vacancies.domain.ExplainSearch.Explained;
import vn.cauviec.vacancies.domain.saved.SearchFeedback.Count;

/**
 * @param text what is searched for; empty before anything is
 * @param feedback what people say about jobs that they were told of; empty beside a list
 */
public record ExplainPage(String text, List<Explained> jobs, List<Count> feedback) implements Page {
    public ExplainPage {
        jobs = List.copyOf(jobs);
        feedback = List.copyOf(feedback);
    }

    /** Message key of what so many say. */
    public static String key(Count count) {
        if (count.fits()) {
            return "vacancies.feedback.count.fits";
        }
        return count.reason() == null
                ? "vacancies.feedback.count.misfit"
                : "vacancies.feedback.reason." + count.reason();
    }
}
