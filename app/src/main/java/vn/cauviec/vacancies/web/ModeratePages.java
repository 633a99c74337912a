package vn.cauviec.vacancies.web;

import java.util.List;
import vn.cauviec.site.FormErrors;
import vn.cauviec.vacancies.domain.Finding;
import vn.cauviec.vacancies.domain.VacancyView;
import vn.cauviec.vacancies.web.ModeratePage.Typed;

/** Puts together the page of one ad before a moderator. */
final class ModeratePages {
    private ModeratePages() {}

    static ModeratePage of(VacancyView view, List<Finding> problems, Typed typed, FormErrors errors) {
        return new ModeratePage(
                view,
                AdPreview.of(view),
                view.findProposed()
                        .map(proposal -> AdPreview.of(view, proposal))
                        .orElse(null),
                problems,
                typed,
                errors);
    }
}
