package vn.cauviec.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.access.BeginSession;
import vn.cauviec.access.Sessions;
import vn.cauviec.access.domain.SignIn;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.site.Answer;
import vn.cauviec.site.LocalAddress;
import vn.cauviec.site.PageAddress;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;

/** Signing in with an e-mail address or a telephone number, and out. */
@Controller
class SignInController {
    static final String ADDRESS = "/dang-nhap";

    private final SignIn signIn;
    private final BeginSession begin;
    private final SignInView view;

    SignInController(SignIn signIn, BeginSession begin, SignInView view) {
        this.signIn = signIn;
        this.begin = begin;
        this.view = view;
    }

    @GetMapping(ADDRESS)
    @OpenToAll
    Answer show(@RequestParam(name = "ve", defaultValue = "") String address, HttpServletRequest request) {
        if (!CurrentActor.get().isSignedIn() && Sessions.account(request).isPresent()) {
            return Redirect.to(PageAddress.of(SecondStepController.ADDRESS)
                    .with("ve", address)
                    .toString());
        }
        return CurrentActor.get().isSignedIn()
                ? Redirect.to(LocalAddress.orHome(address))
                : view.page("", address, "", "");
    }

    @PostMapping(ADDRESS)
    @OpenToAll
    Answer signIn(
            @RequestParam("ten") String name,
            @RequestParam("mat-khau") String password,
            @RequestParam(name = "ve", defaultValue = "") String address,
            HttpServletRequest request,
            HttpServletResponse response) {
        var login = Login.read(name);
        if (login.isEmpty()) {
            return Reply.invalid(view.page(name, address, "access.signIn.nameUnreadable", ""));
        }
        var outcome = signIn.run(login.get().kind(), login.get().name(), password, request.getRemoteAddr());
        return switch (outcome) {
            case SignIn.Outcome.Welcome(var accountId) -> {
                begin.run(request, response, accountId);
                yield Redirect.to(PageAddress.of(SecondStepController.ADDRESS)
                        .with("ve", address)
                        .toString());
            }
            case SignIn.Outcome.Wrong() -> Reply.invalid(view.page(name, address, "access.signIn.wrong", ""));
            case SignIn.Outcome.TooMany(var pause) ->
                new Reply(429, view.page(name, address, "access.signIn.tooMany", Long.toString(pause.toMinutes())));
        };
    }

    @PostMapping("/dang-xuat")
    @OpenToAll
    Answer signOut(HttpServletRequest request) {
        Sessions.end(request);
        return Redirect.to("/");
    }
}
