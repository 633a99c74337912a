package vn.cauviec.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.access.HostCookie;
import vn.cauviec.access.domain.Errands;
import vn.cauviec.access.domain.JoinIdentity;
import vn.cauviec.access.domain.VisitProvider;
import vn.cauviec.access.domain.VisitProvider.Way;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Requires;
import vn.cauviec.site.Answer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;

/** Identities of the own account: joined after the password was given, parted. */
@Controller
@Requires
class OwnIdentityController {
    private static final String ADDRESS = OwnAccountController.ADDRESS + "/ben-ngoai";

    private final JoinIdentity join;
    private final VisitProvider visit;
    private final OwnAccountView view;

    OwnIdentityController(JoinIdentity join, VisitProvider visit, OwnAccountView view) {
        this.join = join;
        this.visit = visit;
        this.view = view;
    }

    /** The password field of a provider's form: there may be several on the page. */
    static String field(String provider) {
        return "mat-khau-" + provider;
    }

    @PostMapping(ADDRESS + "/{provider}")
    Answer join(
            @PathVariable("provider") String provider,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        var actor = CurrentActor.get();
        var field = field(provider);
        var errors = new FormErrors();
        return switch (join.check(actor, typed.getOrDefault(field, ""))) {
            case JoinIdentity.Outcome.Allowed() ->
                switch (visit.join(actor, provider, request.getRemoteAddr())) {
                    case Way.Open(var to, var label, var errand) -> {
                        HostCookie.write(request, response, ProviderController.COOKIE, errand, Errands.LIFE);
                        yield new GoToProviderPage(label, to.toASCIIString());
                    }
                    case Way.Shut(var trouble, var label) ->
                        Reply.invalid(
                                view.page(request, errors.add(field, ProviderController.sentence(trouble), label)));
                };
            case JoinIdentity.Outcome.WrongPassword() ->
                Reply.invalid(view.page(request, errors.add(field, "access.password.heldWrong")));
            case JoinIdentity.Outcome.TooMany(var pause) ->
                new Reply(
                        429,
                        view.page(
                                request, errors.add(field, "access.signIn.tooMany", Long.toString(pause.toMinutes()))));
        };
    }

    @PostMapping(ADDRESS + "/{id}/bo")
    Answer part(@PathVariable("id") UUID id) {
        join.part(CurrentActor.get(), id);
        return Redirect.to(OwnAccountController.ADDRESS).saying("access.identity.parted");
    }
}
