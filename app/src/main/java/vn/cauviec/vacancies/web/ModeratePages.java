package vn.cauviec.vacancies.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.site.FormErrors;
import vn.cauviec.vacancies.domain.ClashQueries;
import vn.cauviec.vacancies.domain.Finding;
import vn.cauviec.vacancies.domain.VacancyView;
import vn.cauviec.vacancies.web.ModeratePage.Typed;

/** Puts together the page of one ad before a moderator. */
@Component
class ModeratePages {
    private final ClashQueries clashes;

    ModeratePages(ClashQueries clashes) {
        this.clashes = clashes;
    }

    ModeratePage of(VacancyView view, List<Finding> problems, Typed typed, FormErrors errors) {
        return new ModeratePage(
                view,
                AdPreview.of(view),
                view.findProposed()
                        .map(proposal -> AdPreview.of(view, proposal))
                        .orElse(null),
                clashes.list(CurrentActor.get(), view.id()),
                problems,
                typed,
                errors);
    }
}
