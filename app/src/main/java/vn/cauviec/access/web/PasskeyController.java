package vn.cauviec.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.access.BeginSession;
import vn.cauviec.access.Sessions;
import vn.cauviec.access.domain.AddPasskey;
import vn.cauviec.access.domain.DeviceWords;
import vn.cauviec.access.domain.OfficerQueries;
import vn.cauviec.access.domain.PasskeyQueries;
import vn.cauviec.access.domain.SignInByPasskey;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.kernel.Requires;
import vn.cauviec.site.Answer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.LocalAddress;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;

/** Passkeys: signing in with one, and one's own. */
@Controller
class PasskeyController {
    private static final String ADDRESS = OwnAccountController.ADDRESS + "/khoa";
    private static final String CHALLENGE = "thu-thach";
    private static final String ANSWER = "khoa";
    private static final String HELD = "mat-khau-cu";

    private final PasskeyQueries queries;
    private final OfficerQueries accounts;
    private final AddPasskey add;
    private final SignInByPasskey signIn;
    private final BeginSession begin;
    private final SignInView view;

    PasskeyController(
            PasskeyQueries queries,
            OfficerQueries accounts,
            AddPasskey add,
            SignInByPasskey signIn,
            BeginSession begin,
            SignInView view) {
        this.queries = queries;
        this.accounts = accounts;
        this.add = add;
        this.signIn = signIn;
        this.begin = begin;
        this.view = view;
    }

    @PostMapping(SignInController.ADDRESS + "/khoa")
    @OpenToAll
    Answer signIn(
            @RequestParam(name = CHALLENGE, defaultValue = "") String challenge,
            @RequestParam(name = ANSWER, defaultValue = "") String used,
            @RequestParam(name = "ve", defaultValue = "") String address,
            HttpServletRequest request,
            HttpServletResponse response) {
        var account = signIn.run(challenge, used, request.getRemoteAddr());
        if (account.isEmpty()) {
            return Reply.invalid(view.page("", address, "access.passkey.notAccepted", ""));
        }
        begin.run(request, response, account.get());
        Sessions.takeSecondStep(request);
        return Redirect.to(address.isEmpty() ? "/cua-toi" : LocalAddress.orHome(address));
    }

    @GetMapping(ADDRESS)
    @Requires
    Answer show() {
        return page(new FormErrors());
    }

    @PostMapping(ADDRESS)
    @Requires
    Answer add(
            @RequestParam(name = HELD, defaultValue = "") String password,
            @RequestParam(name = CHALLENGE, defaultValue = "") String challenge,
            @RequestParam(name = ANSWER, defaultValue = "") String made,
            HttpServletRequest request) {
        var device = DeviceWords.of(request.getHeader(HttpHeaders.USER_AGENT));
        return switch (add.run(CurrentActor.get(), password, challenge, made, device)) {
            case AddPasskey.Outcome.Done() -> Redirect.to(ADDRESS).saying("access.passkey.added");
            case AddPasskey.Outcome.WrongPassword() ->
                Reply.invalid(page(new FormErrors().add(HELD, "access.password.heldWrong")));
            case AddPasskey.Outcome.NotAccepted() ->
                Reply.invalid(page(new FormErrors().add(HELD, "access.passkey.notMade")));
        };
    }

    @PostMapping(ADDRESS + "/{id}/bo")
    @Requires
    Answer remove(@PathVariable("id") UUID id) {
        add.remove(CurrentActor.get(), id);
        return Redirect.to(ADDRESS).saying("access.passkey.removed");
    }

    private PasskeysPage page(FormErrors errors) {
        var actor = CurrentActor.get();
        var name = accounts.listOwnLogins(actor).stream()
                .map(OfficerQueries.OwnLogin::name)
                .findFirst()
                .orElse("");
        return new PasskeysPage(
                queries.list(actor),
                queries.challengeToAdd(actor),
                actor.accountId().toString(),
                name,
                errors);
    }
}
