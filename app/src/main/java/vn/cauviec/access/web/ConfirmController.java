package vn.cauviec.access.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.cauviec.access.domain.AccessErrors;
import vn.cauviec.access.domain.ConfirmLogin;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.kernel.Refused;
import vn.cauviec.site.Answer;
import vn.cauviec.site.Redirect;

/** Where a link leads that confirms an e-mail address. Opening it changes nothing: programs that look for viruses open links too. */
@Controller
class ConfirmController {
    private static final String ADDRESS = "/xac-nhan/";

    private final ConfirmLogin confirm;

    ConfirmController(ConfirmLogin confirm) {
        this.confirm = confirm;
    }

    @GetMapping(ADDRESS + "{secret}")
    @OpenToAll
    Answer show(@PathVariable("secret") String secret) {
        var name = confirm.find(secret).orElseThrow(() -> new Refused(AccessErrors.CONFIRMATION_GONE));
        return new ConfirmPage(ADDRESS + secret, name);
    }

    @PostMapping(ADDRESS + "{secret}")
    @OpenToAll
    Answer confirm(@PathVariable("secret") String secret) {
        return switch (confirm.byLink(secret)) {
            case ConfirmLogin.Outcome.Confirmed() ->
                Redirect.to(CurrentActor.get().isSignedIn() ? OwnAccountController.ADDRESS : SignInController.ADDRESS)
                        .saying("access.confirm.done");
            case ConfirmLogin.Outcome.Gone(), ConfirmLogin.Outcome.Wrong() ->
                throw new Refused(AccessErrors.CONFIRMATION_GONE);
            case ConfirmLogin.Outcome.LoginTaken() -> throw new Refused(AccessErrors.LOGIN_TAKEN_MEANWHILE);
        };
    }
}
