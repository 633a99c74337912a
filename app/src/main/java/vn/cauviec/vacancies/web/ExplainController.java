package vn.cauviec.vacancies.web;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.site.Answer;
import vn.cauviec.vacancies.domain.ExplainSearch;
import vn.cauviec.vacancies.domain.JobQuery;
import vn.cauviec.vacancies.domain.JobSorting;
import vn.cauviec.vacancies.domain.saved.SearchFeedback;

/** Why the jobs of a search stand in their order, for those who answer for it. */
@Controller
class ExplainController {
    static final String ADDRESS = "/quan-ly/tim-viec";
    private static final int LONGEST = 200;

    private final ExplainSearch explain;
    private final SearchFeedback feedback;
    private final BusinessClock clock;

    ExplainController(ExplainSearch explain, SearchFeedback feedback, BusinessClock clock) {
        this.explain = explain;
        this.feedback = feedback;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    @Requires(Right.VACANCY_MODERATE)
    Answer show(@RequestParam(name = "q", defaultValue = "") String typed) {
        var tidied = VietnameseText.tidy(typed);
        var text = tidied.substring(0, Math.min(LONGEST, tidied.length()));
        if (text.isEmpty()) {
            return new ExplainPage("", List.of(), feedback.list(CurrentActor.get()));
        }
        var query = new JobQuery(text, null, clock.today(), null, Set.of(), "", JobSorting.RELEVANCE, 1);
        return new ExplainPage(text, explain.explain(query), List.of());
    }
}
