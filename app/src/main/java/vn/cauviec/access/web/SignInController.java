package vn.cauviec.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.access.LoginKind;
import vn.cauviec.access.Sessions;
import vn.cauviec.access.domain.SignIn;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.EmailAddress;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.kernel.Phone;
import vn.cauviec.site.Answer;
import vn.cauviec.site.LocalAddress;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;

/** Signing in with an e-mail address or a telephone number, and out. */
@Controller
class SignInController {
    static final String ADDRESS = "/dang-nhap";

    private final SignIn signIn;

    SignInController(SignIn signIn) {
        this.signIn = signIn;
    }

    @GetMapping(ADDRESS)
    @OpenToAll
    Answer show(@RequestParam(name = "ve", defaultValue = "") String address) {
        return CurrentActor.get().isSignedIn()
                ? Redirect.to(LocalAddress.orHome(address))
                : new SignInPage("", address, "", "");
    }

    @PostMapping(ADDRESS)
    @OpenToAll
    Answer signIn(
            @RequestParam("ten") String name,
            @RequestParam("mat-khau") String password,
            @RequestParam(name = "ve", defaultValue = "") String address,
            HttpServletRequest request) {
        var login = Login.read(name);
        if (login.isEmpty()) {
            return Reply.invalid(new SignInPage(name, address, "access.signIn.nameUnreadable", ""));
        }
        var outcome = signIn.run(login.get().kind(), login.get().name(), password, request.getRemoteAddr());
        return switch (outcome) {
            case SignIn.Outcome.Welcome(var accountId) -> {
                Sessions.begin(request, accountId);
                yield Redirect.to(address.isEmpty() ? "/cua-toi" : LocalAddress.orHome(address));
            }
            case SignIn.Outcome.Wrong() -> Reply.invalid(new SignInPage(name, address, "access.signIn.wrong", ""));
            case SignIn.Outcome.TooMany(var pause) ->
                new Reply(
                        429, new SignInPage(name, address, "access.signIn.tooMany", Long.toString(pause.toMinutes())));
        };
    }

    @PostMapping("/dang-xuat")
    @OpenToAll
    Answer signOut(HttpServletRequest request) {
        Sessions.end(request);
        return Redirect.to("/");
    }

    private record Login(LoginKind kind, String name) {
        static Optional<Login> read(String typed) {
            return typed.contains("@")
                    ? EmailAddress.find(typed).map(found -> new Login(LoginKind.EMAIL, found.text()))
                    : Phone.find(typed).map(found -> new Login(LoginKind.PHONE, found.e164()));
        }
    }
}
