package vn.cauviec.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.access.Accounts;
import vn.cauviec.access.BeginSession;
import vn.cauviec.access.CommonPasswords;
import vn.cauviec.access.LoginKind;
import vn.cauviec.access.Newcomers;
import vn.cauviec.access.ProvenIdentity;
import vn.cauviec.access.Puzzles;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.people.domain.SignUpWorker;
import vn.cauviec.people.domain.SignUpWorker.Outcome;
import vn.cauviec.people.web.PersonFormReader.CommuneChoice;
import vn.cauviec.people.web.PersonFormReader.Needed;
import vn.cauviec.site.Answer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.LocalAddress;
import vn.cauviec.site.PageAddress;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;
import vn.cauviec.site.RequestLanguage;

/** A worker signs up. */
@Controller
class SignUpController {
    private static final String ADDRESS = "/dang-ky";
    private static final String FORM_KEY = "phieu";
    private static final String PASSWORD = "mat-khau";
    private static final String CONSENT = "dong-y";
    private static final String BACK = "ve";

    private final SignUpWorker signUp;
    private final PersonFormReader reader;
    private final BeginSession begin;
    private final Puzzles puzzles;
    private final Newcomers newcomers;
    private final IdSource ids;

    SignUpController(
            SignUpWorker signUp,
            PersonFormReader reader,
            BeginSession begin,
            Puzzles puzzles,
            Newcomers newcomers,
            IdSource ids) {
        this.signUp = signUp;
        this.reader = reader;
        this.begin = begin;
        this.puzzles = puzzles;
        this.newcomers = newcomers;
        this.ids = ids;
    }

    @GetMapping(ADDRESS)
    @OpenToAll
    Answer show(@RequestParam(name = BACK, defaultValue = "") String address, HttpServletRequest request) {
        return CurrentActor.get().isSignedIn()
                ? Redirect.to("/cua-toi")
                : page(
                        PersonForm.EMPTY,
                        new CommuneChoice(),
                        Map.of(BACK, address, FORM_KEY, ids.next().toString()),
                        new FormErrors(),
                        request);
    }

    @GetMapping(ADDRESS + "/dieu-khoan")
    @OpenToAll
    Answer terms() {
        return new TermsPage(Terms.VERSION);
    }

    /** The identity that was named is not of whoever sits here, or they prefer a password. */
    @PostMapping(ADDRESS + "/bo-danh-tinh")
    @OpenToAll
    Answer forgetIdentity(HttpServletRequest request, HttpServletResponse response) {
        newcomers.forget(request, response);
        return Redirect.to(ADDRESS);
    }

    @PostMapping(ADDRESS)
    @OpenToAll
    Answer signUp(@RequestParam Map<String, String> typed, HttpServletRequest request, HttpServletResponse response) {
        var errors = new FormErrors();
        var communes = new CommuneChoice();
        var form = PersonForm.read(typed);
        var filled = check(form, typed, communes, errors, request);
        var address = typed.getOrDefault(BACK, "");
        if (filled.isEmpty()) {
            return Reply.invalid(page(form, communes, typed, errors, request));
        }
        return switch (signUp.run(filled.get())) {
            case Outcome.Welcome(var accountId) -> {
                begin.run(request, response, accountId);
                yield Redirect.to(address.isEmpty() ? OwnController.ADDRESS : LocalAddress.orHome(address))
                        .saying("people.signUp.done");
            }
            case Outcome.AlreadyDone() ->
                Redirect.to(PageAddress.of("/dang-nhap")
                                .with(BACK, address.isEmpty() ? OwnController.ADDRESS : address)
                                .toString())
                        .saying("people.signUp.alreadyDone");
            case Outcome.LoginTaken(var kinds) -> {
                say(kinds, errors);
                yield Reply.invalid(page(form, communes, typed, errors, request));
            }
            case Outcome.Puzzled(var problem) -> {
                errors.add("tra-loi", "site.puzzle.problem." + problem);
                yield Reply.invalid(page(form, communes, typed, errors, request));
            }
            case Outcome.TooMany(var pause) -> {
                errors.add(PersonForm.NAME, "people.signUp.tooMany", Long.toString(pause.toMinutes()));
                yield new Reply(429, page(form, communes, typed, errors, request));
            }
        };
    }

    private Optional<SignUpWorker.Form> check(
            PersonForm form,
            Map<String, String> typed,
            CommuneChoice communes,
            FormErrors errors,
            HttpServletRequest request) {
        var details = reader.read(form, Needed.CONTACT, null, errors, communes);
        var identity = newcomers.find(request).orElse(null);
        var password = identity == null ? typed.getOrDefault(PASSWORD, "") : "";
        if (identity != null) {
            // the provider has said who it is: no password
        } else if (password.length() < Accounts.SHORTEST_PASSWORD || password.length() > Accounts.LONGEST_PASSWORD) {
            errors.add(
                    PASSWORD,
                    "people.form.passwordLength",
                    Integer.toString(Accounts.SHORTEST_PASSWORD),
                    Integer.toString(Accounts.LONGEST_PASSWORD));
        } else if (CommonPasswords.holds(password)) {
            errors.add(PASSWORD, "people.form.passwordCommon");
        }
        if (!typed.containsKey(CONSENT)) {
            errors.add(CONSENT, "people.signUp.consentMissing");
        }
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        return details.map(person -> {
            var phone = person.phone();
            var email = person.email();
            var credentials = new Accounts.Credentials(
                    email == null ? "" : email.text(),
                    phone == null ? "" : phone.e164(),
                    password,
                    RequestLanguage.of(request),
                    identity);
            return new SignUpWorker.Form(
                    person,
                    credentials,
                    Terms.VERSION,
                    ids.keepOrNext(typed.getOrDefault(FORM_KEY, "")),
                    Puzzles.Answer.read(typed),
                    request.getRemoteAddr());
        });
    }

    private SignUpPage page(
            PersonForm form,
            CommuneChoice communes,
            Map<String, String> typed,
            FormErrors errors,
            HttpServletRequest request) {
        return new SignUpPage(
                form,
                communes.candidates(),
                typed.containsKey(CONSENT),
                ids.keepOrNext(typed.getOrDefault(FORM_KEY, "")),
                typed.getOrDefault(BACK, ""),
                Terms.VERSION,
                newcomers.find(request).map(ProvenIdentity::label).orElse(""),
                puzzles.show(Puzzles.Answer.read(typed)),
                errors);
    }

    private static void say(Set<LoginKind> taken, FormErrors errors) {
        if (taken.contains(LoginKind.PHONE)) {
            errors.add(PersonForm.PHONE, "people.signUp.phoneTaken");
        }
        if (taken.contains(LoginKind.EMAIL)) {
            errors.add(PersonForm.EMAIL, "people.signUp.emailTaken");
        }
    }
}
