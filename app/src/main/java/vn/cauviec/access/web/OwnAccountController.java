package vn.cauviec.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.access.domain.ChangePassword;
import vn.cauviec.access.domain.ChangePassword.Outcome;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Requires;
import vn.cauviec.site.Answer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;

/** The own account, for everybody who has one. */
@Controller
@Requires
class OwnAccountController {
    static final String ADDRESS = "/tai-khoan";
    private static final String HELD = "mat-khau-cu";

    private final OwnAccountView view;
    private final ChangePassword change;

    OwnAccountController(OwnAccountView view, ChangePassword change) {
        this.view = view;
        this.change = change;
    }

    @GetMapping(ADDRESS)
    Answer show(HttpServletRequest request) {
        return view.page(request, new FormErrors());
    }

    @PostMapping(ADDRESS + "/mat-khau")
    Answer changePassword(
            @RequestParam(HELD) String held, @RequestParam(Passwords.FIELD) String wanted, HttpServletRequest request) {
        var actor = CurrentActor.get();
        var errors = new FormErrors();
        if (held.isEmpty()) {
            errors.add(HELD, "access.password.heldMissing");
        }
        Passwords.check(Passwords.FIELD, wanted, errors);
        if (!errors.isEmpty()) {
            return Reply.invalid(view.page(request, errors));
        }
        return switch (change.run(actor, held, wanted, request.getSession().getId())) {
            case Outcome.Done() -> Redirect.to(ADDRESS).saying("access.own.changed");
            case Outcome.WrongPassword() -> {
                errors.add(HELD, "access.password.heldWrong");
                yield Reply.invalid(view.page(request, errors));
            }
            case Outcome.TooMany(var pause) -> {
                errors.add(HELD, "access.signIn.tooMany", Long.toString(pause.toMinutes()));
                yield new Reply(429, view.page(request, errors));
            }
        };
    }
}
