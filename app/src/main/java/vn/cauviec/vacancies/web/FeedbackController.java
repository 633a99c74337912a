package vn.cauviec.vacancies.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.site.Answer;
import vn.cauviec.vacancies.domain.saved.FeedbackLinks;
import vn.cauviec.vacancies.domain.saved.Misfit;
import vn.cauviec.vacancies.domain.saved.SayWhetherItFits;

/**
 * The links beside a job in a letter. Programs that look letters through open every link, so that opening one says nothing: the button does.
 */
@Controller
@OpenToAll
class FeedbackController {
    private static final String ADDRESS = FeedbackLinks.ADDRESS + "{token}";
    private static final String REASON = "ly-do";

    private final SayWhetherItFits say;

    FeedbackController(SayWhetherItFits say) {
        this.say = say;
    }

    @GetMapping(ADDRESS)
    Answer show(@PathVariable("token") String token) {
        return new FeedbackPage(FeedbackLinks.ADDRESS + token, say.get(token), false);
    }

    @PostMapping(ADDRESS)
    Answer say(
            @PathVariable("token") String token, @RequestParam(name = REASON, defaultValue = "") String typedReason) {
        return new FeedbackPage(FeedbackLinks.ADDRESS + token, say.run(token, reason(typedReason)), true);
    }

    private static @Nullable Misfit reason(String typed) {
        return typed.isEmpty() ? null : Codes.get(REASON, typed, Misfit.values(), Misfit::name);
    }
}
