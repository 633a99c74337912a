package vn.cauviec.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.access.domain.AccessErrors;
import vn.cauviec.access.domain.AskPasswordLink;
import vn.cauviec.access.domain.ResetPassword;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.kernel.Refused;
import vn.cauviec.site.Answer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;
import vn.cauviec.site.RequestLanguage;

/** Somebody forgot the password: asks for a link, and sets a new one behind it. */
@Controller
class ForgotController {
    static final String ADDRESS = "/quen-mat-khau";
    private static final String NAME = "ten";

    private final AskPasswordLink ask;
    private final ResetPassword reset;

    ForgotController(AskPasswordLink ask, ResetPassword reset) {
        this.ask = ask;
        this.reset = reset;
    }

    @GetMapping(ADDRESS)
    @OpenToAll
    Answer show() {
        return new ForgotPage("", false, new FormErrors());
    }

    @PostMapping(ADDRESS)
    @OpenToAll
    Answer ask(@RequestParam(name = NAME, defaultValue = "") String typed, HttpServletRequest request) {
        var errors = new FormErrors();
        var login = Login.read(typed);
        if (login.isEmpty()) {
            errors.add(NAME, "access.signIn.nameUnreadable");
            return Reply.invalid(new ForgotPage(typed, false, errors));
        }
        var outcome =
                ask.run(login.get().kind(), login.get().name(), request.getRemoteAddr(), RequestLanguage.of(request));
        return switch (outcome) {
            case AskPasswordLink.Outcome.Asked() -> new ForgotPage(typed, true, errors);
            case AskPasswordLink.Outcome.TooMany(var pause) -> {
                errors.add(NAME, "access.forgot.tooMany", Long.toString(pause.toMinutes()));
                yield new Reply(429, new ForgotPage(typed, false, errors));
            }
        };
    }

    @GetMapping(ADDRESS + "/{secret}")
    @OpenToAll
    Answer open(@PathVariable("secret") String secret) {
        if (!reset.isLive(secret)) {
            throw new Refused(AccessErrors.PASSWORD_LINK_GONE);
        }
        return new NewPasswordPage(ADDRESS + "/" + secret, new FormErrors());
    }

    @PostMapping(ADDRESS + "/{secret}")
    @OpenToAll
    Answer reset(
            @PathVariable("secret") String secret,
            @RequestParam(name = Passwords.FIELD, defaultValue = "") String password) {
        var errors = new FormErrors();
        Passwords.check(Passwords.FIELD, password, errors);
        if (!errors.isEmpty()) {
            return Reply.invalid(new NewPasswordPage(ADDRESS + "/" + secret, errors));
        }
        if (!reset.run(secret, password)) {
            throw new Refused(AccessErrors.PASSWORD_LINK_GONE);
        }
        return Redirect.to(SignInController.ADDRESS).saying("access.forgot.done");
    }
}
