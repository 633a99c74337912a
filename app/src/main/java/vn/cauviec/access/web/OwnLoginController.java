package vn.cauviec.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.access.LoginKind;
import vn.cauviec.access.domain.ChangeLogin;
import vn.cauviec.access.domain.ConfirmLogin;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Requires;
import vn.cauviec.site.Answer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;

/** What one signs in with: confirmed by code, asked for once more, changed. */
@Controller
@Requires
class OwnLoginController {
    private static final String ADDRESS = OwnAccountController.ADDRESS + "/ten-dang-nhap";
    private static final String CONFIRM = OwnAccountController.ADDRESS + "/xac-nhan";
    private static final String NAME = "ten";
    private static final String CODE = "ma";
    private static final String HELD = "mat-khau-cu";

    private final ChangeLogin change;
    private final ConfirmLogin confirm;
    private final OwnAccountView view;

    OwnLoginController(ChangeLogin change, ConfirmLogin confirm, OwnAccountView view) {
        this.change = change;
        this.confirm = confirm;
        this.view = view;
    }

    @GetMapping(ADDRESS)
    Answer show() {
        return new ChangeLoginPage("", new FormErrors());
    }

    @PostMapping(ADDRESS)
    Answer change(
            @RequestParam(name = NAME, defaultValue = "") String typed,
            @RequestParam(name = HELD, defaultValue = "") String password) {
        var errors = new FormErrors();
        var login = Login.read(typed);
        if (login.isEmpty()) {
            errors.add(NAME, "access.signIn.nameUnreadable");
        }
        if (password.isEmpty()) {
            errors.add(HELD, "access.password.heldMissing");
        }
        if (login.isEmpty() || !errors.isEmpty()) {
            return Reply.invalid(new ChangeLoginPage(typed, errors));
        }
        var wanted = login.get();
        return switch (change.run(CurrentActor.get(), wanted.kind(), wanted.name(), password)) {
            case ChangeLogin.Outcome.Sent() -> sent(wanted.kind());
            case ChangeLogin.Outcome.WrongPassword() -> {
                errors.add(HELD, "access.password.heldWrong");
                yield Reply.invalid(new ChangeLoginPage(typed, errors));
            }
            case ChangeLogin.Outcome.LoginTaken() -> {
                errors.add(NAME, "access.login.taken");
                yield Reply.invalid(new ChangeLoginPage(typed, errors));
            }
            case ChangeLogin.Outcome.TooMany(var pause) -> {
                errors.add(NAME, "access.login.tooMany", Long.toString(pause.toMinutes()));
                yield new Reply(429, new ChangeLoginPage(typed, errors));
            }
        };
    }

    @PostMapping(CONFIRM + "/gui-lai")
    Answer sendAgain(@RequestParam("loai") LoginKind kind) {
        return switch (change.sendAgain(CurrentActor.get(), kind)) {
            case ChangeLogin.Outcome.TooMany(var pause) ->
                Redirect.to(OwnAccountController.ADDRESS)
                        .saying("access.login.tooMany", Long.toString(pause.toMinutes()));
            case ChangeLogin.Outcome.Sent(), ChangeLogin.Outcome.WrongPassword(), ChangeLogin.Outcome.LoginTaken() ->
                sent(kind);
        };
    }

    @PostMapping(CONFIRM + "/ma")
    Answer confirm(@RequestParam(name = CODE, defaultValue = "") String typed, HttpServletRequest request) {
        return switch (confirm.byCode(CurrentActor.get(), typed.replaceAll("\\s", ""))) {
            case ConfirmLogin.Outcome.Confirmed() ->
                Redirect.to(OwnAccountController.ADDRESS).saying("access.confirm.done");
            case ConfirmLogin.Outcome.Wrong() -> wrong("access.login.codeWrong", request);
            case ConfirmLogin.Outcome.Gone() -> wrong("access.login.codeGone", request);
            case ConfirmLogin.Outcome.LoginTaken() -> wrong("access.login.taken", request);
        };
    }

    private Answer wrong(String key, HttpServletRequest request) {
        return Reply.invalid(view.page(request, new FormErrors().add(CODE, key)));
    }

    private static Redirect sent(LoginKind kind) {
        return Redirect.to(OwnAccountController.ADDRESS)
                .saying(
                        switch (kind) {
                            case EMAIL -> "access.login.linkSent";
                            case PHONE -> "access.login.codeSent";
                        });
    }
}
