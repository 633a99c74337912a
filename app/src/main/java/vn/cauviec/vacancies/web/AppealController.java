package vn.cauviec.vacancies.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.site.Answer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;
import vn.cauviec.vacancies.domain.Appeals;
import vn.cauviec.vacancies.domain.FileAppeal;

/** An employer asks that another moderator looks at its ad, and reads the answer. */
@Controller
class AppealController {
    private static final String ADDRESS = OwnAdController.ADDRESS + "/khieu-nai";
    static final String GROUNDS = "ly-do-khieu-nai";

    private final Appeals appeals;
    private final FileAppeal file;

    AppealController(Appeals appeals, FileAppeal file) {
        this.appeals = appeals;
        this.file = file;
    }

    @GetMapping(ADDRESS)
    @Requires(Right.VACANCY_WRITE_OWN)
    Answer show(@PathVariable("id") UUID id) {
        return page(id, "", new FormErrors());
    }

    @PostMapping(ADDRESS)
    @Requires(Right.VACANCY_WRITE_OWN)
    Answer file(@PathVariable("id") UUID id, @RequestParam(name = GROUNDS, defaultValue = "") String typed) {
        var grounds = VietnameseText.tidy(typed);
        var errors = new FormErrors();
        if (!Reasons.isGood(grounds, GROUNDS, errors)) {
            return Reply.invalid(page(id, typed, errors));
        }
        return Redirect.to(OwnAdController.address(id) + "/khieu-nai")
                .saying(
                        switch (file.run(CurrentActor.get(), id, grounds)) {
                            case FILED -> "vacancies.appeal.filed";
                            case FILED_BEFORE -> "vacancies.appeal.filedBefore";
                            case TOO_LATE -> "vacancies.appeal.tooLate";
                        });
    }

    private AppealPage page(UUID id, String grounds, FormErrors errors) {
        return new AppealPage(appeals.getOwn(CurrentActor.get(), id), grounds, errors);
    }
}
