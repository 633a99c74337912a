package vn.cauviec.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.access.BeginSession;
import vn.cauviec.access.domain.AccessErrors;
import vn.cauviec.access.domain.SingleUseLinks;
import vn.cauviec.access.domain.UseLink;
import vn.cauviec.access.domain.UseLink.Outcome;
import vn.cauviec.access.domain.UseLink.Purpose;
import vn.cauviec.access.domain.UseLink.Who;
import vn.cauviec.kernel.EmailAddress;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.kernel.PersonName;
import vn.cauviec.kernel.Refused;
import vn.cauviec.site.Answer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;

/** Where a single-use link leads: its holder sets a password and is signed in. */
@Controller
class LinkController {
    private static final String ADDRESS = SingleUseLinks.ADDRESS + "{secret}";
    private static final String NAME = "ho-ten";
    private static final String EMAIL = "email";

    private final UseLink useLink;
    private final BeginSession begin;

    LinkController(UseLink useLink, BeginSession begin) {
        this.useLink = useLink;
        this.begin = begin;
    }

    @GetMapping(ADDRESS)
    @OpenToAll
    Answer show(@PathVariable("secret") String secret) {
        return page(secret, purpose(secret), "", "", new FormErrors());
    }

    @PostMapping(ADDRESS)
    @OpenToAll
    Answer use(
            @PathVariable("secret") String secret,
            @RequestParam(name = NAME, defaultValue = "") String name,
            @RequestParam(name = EMAIL, defaultValue = "") String email,
            @RequestParam(Passwords.FIELD) String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        var purpose = purpose(secret);
        var errors = new FormErrors();
        var who = purpose.asksWho() ? who(name, email, errors) : Optional.<Who>empty();
        Passwords.check(Passwords.FIELD, password, errors);
        if (!errors.isEmpty()) {
            return Reply.invalid(page(secret, purpose, name, email, errors));
        }
        @Nullable Who introduced = who.orElse(null);
        return switch (useLink.run(secret, introduced, password)) {
            case Outcome.Done(var accountId) -> {
                begin.run(request, response, accountId);
                yield Redirect.to(SecondStepController.ADDRESS).saying("access.link.done");
            }
            case Outcome.Gone() -> throw new Refused(AccessErrors.LINK_GONE);
            case Outcome.LoginTaken() -> {
                errors.add(EMAIL, "access.invite.loginTaken");
                yield Reply.invalid(page(secret, purpose, name, email, errors));
            }
        };
    }

    private static Optional<Who> who(String name, String email, FormErrors errors) {
        PersonName.check(name).ifPresent(problem -> errors.add(NAME, "kernel.problem.PersonName." + problem));
        EmailAddress.check(email).ifPresent(problem -> errors.add(EMAIL, "kernel.problem.EmailAddress." + problem));
        return PersonName.find(name).flatMap(found -> EmailAddress.find(email).map(address -> new Who(found, address)));
    }

    private Purpose purpose(String secret) {
        return useLink.find(secret).orElseThrow(() -> new Refused(AccessErrors.LINK_GONE));
    }

    private static LinkPage page(String secret, Purpose purpose, String name, String email, FormErrors errors) {
        return new LinkPage(SingleUseLinks.ADDRESS + secret, purpose, name, email, errors);
    }
}
