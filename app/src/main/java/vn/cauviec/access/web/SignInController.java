package vn.cauviec.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.access.BeginSession;
import vn.cauviec.access.Sessions;
import vn.cauviec.access.domain.PasskeyQueries;
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
    private final PasskeyQueries passkeys;

    SignInController(SignIn signIn, BeginSession begin, PasskeyQueries passkeys) {
        this.signIn = signIn;
        this.begin = begin;
        this.passkeys = passkeys;
    }

    @GetMapping(ADDRESS)
    @OpenToAll
    Answer show(@RequestParam(name = "ve", defaultValue = "") String address, HttpServletRequest request) {
        if (!CurrentActor.get().isSignedIn() && Sessions.account(request).isPresent()) {
            return Redirect.to(PageAddress.of(SecondStepController.ADDRESS)
                    .with("ve", address)
                    .toString());
        }
        return CurrentActor.get().isSignedIn() ? Redirect.to(LocalAddress.orHome(address)) : page("", address, "", "");
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
            return Reply.invalid(page(name, address, "access.signIn.nameUnreadable", ""));
        }
        var outcome = signIn.run(login.get().kind(), login.get().name(), password, request.getRemoteAddr());
        return switch (outcome) {
            case SignIn.Outcome.Welcome(var accountId) -> {
                begin.run(request, response, accountId);
                yield Redirect.to(PageAddress.of(SecondStepController.ADDRESS)
                        .with("ve", address)
                        .toString());
            }
            case SignIn.Outcome.Wrong() -> Reply.invalid(page(name, address, "access.signIn.wrong", ""));
            case SignIn.Outcome.TooMany(var pause) ->
                new Reply(429, page(name, address, "access.signIn.tooMany", Long.toString(pause.toMinutes())));
        };
    }

    private SignInPage page(String name, String address, String errorKey, String minutes) {
        return new SignInPage(name, address, errorKey, minutes, passkeys.challengeToSignIn());
    }

    @PostMapping("/dang-xuat")
    @OpenToAll
    Answer signOut(HttpServletRequest request) {
        Sessions.end(request);
        return Redirect.to("/");
    }
}
