package vn.cauviec.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.access.BeginSession;
import vn.cauviec.access.HostCookie;
import vn.cauviec.access.Newcomers;
import vn.cauviec.access.domain.Errands;
import vn.cauviec.access.domain.VisitProvider;
import vn.cauviec.access.domain.VisitProvider.Outcome;
import vn.cauviec.access.domain.VisitProvider.Trouble;
import vn.cauviec.access.domain.VisitProvider.Way;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.site.Answer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.PageAddress;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;

/**
 * Signing in with an identity provider: there by a link, because a form may send nobody to another site, and back. What the browser
 * needs meanwhile stands in a cookie, so that a stranger who only looks leaves no session behind.
 */
@Controller
class ProviderController {
    static final String COOKIE = "cv-ben-ngoai";

    private static final String ADDRESS = SignInController.ADDRESS + "/ben-ngoai/{provider}";
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private final VisitProvider visit;
    private final BeginSession begin;
    private final Newcomers newcomers;
    private final SignInView signIn;
    private final OwnAccountView own;

    ProviderController(
            VisitProvider visit, BeginSession begin, Newcomers newcomers, SignInView signIn, OwnAccountView own) {
        this.visit = visit;
        this.begin = begin;
        this.newcomers = newcomers;
        this.signIn = signIn;
        this.own = own;
    }

    @GetMapping(ADDRESS)
    @OpenToAll
    Answer go(
            @PathVariable("provider") String provider,
            @RequestParam(name = "ve", defaultValue = "") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (visit.signIn(provider, back, request.getRemoteAddr())) {
            case Way.Open(var to, var _, var errand) -> {
                HostCookie.write(request, response, COOKIE, errand, Errands.LIFE);
                yield new Answer.Departure(to);
            }
            case Way.Shut(var trouble, var label) -> failed(trouble, label, back);
        };
    }

    @GetMapping(ADDRESS + "/ve")
    @OpenToAll
    Answer comeBack(
            @PathVariable("provider") String provider,
            @RequestParam(name = "state", defaultValue = "") String state,
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestParam(name = "iss", defaultValue = "") String issuer,
            HttpServletRequest request,
            HttpServletResponse response) {
        var errand = HostCookie.read(request, COOKIE).orElse("");
        HostCookie.write(request, response, COOKIE, "", Duration.ZERO);
        var answer = new VisitProvider.Answer(errand, state, code, issuer);
        return switch (visit.comeBack(CurrentActor.get(), provider, answer, request.getRemoteAddr())) {
            case Outcome.Welcome(var account, var back) -> {
                begin.run(request, response, account);
                yield Redirect.to(PageAddress.of(SecondStepController.ADDRESS)
                        .with("ve", back)
                        .toString());
            }
            case Outcome.Newcomer(var identity, var back) -> {
                newcomers.keep(request, response, identity);
                yield Redirect.to(PageAddress.of("/dang-ky").with("ve", back).toString());
            }
            case Outcome.Joined(var label) ->
                Redirect.to(OwnAccountController.ADDRESS).saying("access.identity.joined", label);
            case Outcome.Failed(var trouble, var label, var _, var joins)
            when joins ->
                Reply.invalid(own.page(
                        request,
                        new FormErrors().add(OwnIdentityController.field(provider), sentence(trouble), label)));
            case Outcome.Failed(var trouble, var label, var back, var _) -> failed(trouble, label, back);
        };
    }

    private Reply failed(Trouble trouble, String label, String back) {
        var page = signIn.page("", back, sentence(trouble), label);
        return switch (trouble) {
            case UNREACHABLE, NOT_ACCEPTED -> new Reply(UNAVAILABLE, page);
            case TOO_MANY -> new Reply(TOO_MANY_REQUESTS, page);
            case CANCELLED, STALE, CLOSED, TAKEN -> Reply.invalid(page);
        };
    }

    static String sentence(Trouble trouble) {
        return "access.identity.trouble." + trouble;
    }
}
