package vn.cauviec.access.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.access.domain.KeepSecondStep;
import vn.cauviec.access.domain.KeepSecondStep.Outcome;
import vn.cauviec.access.domain.SecondSteps;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Requires;
import vn.cauviec.site.Answer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;

/** The own second step: whether there is one, new recovery codes, its end. */
@Controller
@Requires
class OwnSecondStepController {
    private static final String ADDRESS = OwnAccountController.ADDRESS + "/buoc-hai";
    private static final String HELD = "mat-khau-cu";

    private final SecondSteps steps;
    private final KeepSecondStep keep;

    OwnSecondStepController(SecondSteps steps, KeepSecondStep keep) {
        this.steps = steps;
        this.keep = keep;
    }

    @GetMapping(ADDRESS)
    Answer show() {
        return page(new FormErrors());
    }

    @PostMapping(ADDRESS + "/ma-moi")
    Answer renew(@RequestParam(name = HELD, defaultValue = "") String password) {
        return switch (keep.renewCodes(CurrentActor.get(), password)) {
            case Outcome.Done(var codes) -> new RecoveryCodesPage(codes, ADDRESS);
            case Outcome.WrongPassword() -> wrong();
            case Outcome.TooMany(var pause) -> tooMany(pause.toMinutes());
        };
    }

    @PostMapping(ADDRESS + "/bo")
    Answer end(@RequestParam(name = HELD, defaultValue = "") String password) {
        return switch (keep.end(CurrentActor.get(), password)) {
            case Outcome.Done _ -> Redirect.to(ADDRESS).saying("access.second.ended");
            case Outcome.WrongPassword() -> wrong();
            case Outcome.TooMany(var pause) -> tooMany(pause.toMinutes());
        };
    }

    private Answer wrong() {
        return Reply.invalid(page(new FormErrors().add(HELD, "access.password.heldWrong")));
    }

    private Answer tooMany(long minutes) {
        return new Reply(429, page(new FormErrors().add(HELD, "access.signIn.tooMany", Long.toString(minutes))));
    }

    private OwnSecondStepPage page(FormErrors errors) {
        return new OwnSecondStepPage(steps.get(CurrentActor.get()), errors);
    }
}
