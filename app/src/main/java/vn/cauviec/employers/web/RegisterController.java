package vn.cauviec.employers.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.access.Accounts;
import vn.cauviec.access.BeginSession;
import vn.cauviec.access.CommonPasswords;
import vn.cauviec.access.LoginKind;
import vn.cauviec.access.Puzzles;
import vn.cauviec.employers.EmployerStanding;
import vn.cauviec.employers.domain.RegisterEmployer;
import vn.cauviec.employers.domain.RegisterEmployer.Outcome;
import vn.cauviec.employers.domain.RegisterEmployer.Registration;
import vn.cauviec.employers.web.FactsReader.Needed;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.kernel.Right;
import vn.cauviec.site.Answer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;
import vn.cauviec.site.RequestLanguage;

/** A company registers itself. */
@Controller
class RegisterController {
    private static final String ADDRESS = "/nha-tuyen-dung/dang-ky";
    private static final String PASSWORD = "mat-khau";
    private static final String DECLARATION = "cam-ket";

    private final RegisterEmployer register;
    private final FactsReader facts;
    private final BeginSession begin;
    private final Puzzles puzzles;
    private final IdSource ids;

    RegisterController(
            RegisterEmployer register, FactsReader facts, BeginSession begin, Puzzles puzzles, IdSource ids) {
        this.register = register;
        this.facts = facts;
        this.begin = begin;
        this.puzzles = puzzles;
        this.ids = ids;
    }

    @GetMapping(ADDRESS)
    @OpenToAll
    Answer show() {
        return CurrentActor.get().may(Right.VACANCY_WRITE_OWN)
                ? Redirect.to(EmployerHomeController.ADDRESS)
                : new RegisterPage(
                        FactsForm.EMPTY,
                        ContactForm.EMPTY,
                        false,
                        ids.next(),
                        facts.sections(),
                        puzzles.show(Puzzles.Answer.NONE),
                        new FormErrors());
    }

    @PostMapping(ADDRESS)
    @OpenToAll
    Answer register(@RequestParam Map<String, String> typed, HttpServletRequest request, HttpServletResponse response) {
        var errors = new FormErrors();
        var page = new RegisterPage(
                FactsForm.read(typed),
                ContactForm.read(typed),
                typed.containsKey(DECLARATION),
                ids.keepOrNext(typed.getOrDefault("phieu", "")),
                facts.sections(),
                puzzles.show(Puzzles.Answer.read(typed)),
                errors);
        var registration = check(page, typed.getOrDefault(PASSWORD, ""), request);
        if (registration.isEmpty()) {
            return Reply.invalid(page);
        }
        return switch (register.run(registration.get())) {
            case Outcome.Done(var accountId) -> {
                begin.run(request, response, accountId);
                yield Redirect.to(EmployerHomeController.ADDRESS).saying("employers.register.done");
            }
            case Outcome.AlreadyDone() ->
                Redirect.to("/dang-nhap?ve=" + EmployerHomeController.ADDRESS).saying("employers.register.alreadyDone");
            case Outcome.Taken taken -> {
                say(errors, taken.taxCode(), taken.logins());
                yield Reply.invalid(page.with(puzzles.show(page.puzzle().answer())));
            }
            case Outcome.Puzzled(var problem) -> {
                errors.add("tra-loi", "site.puzzle.problem." + problem);
                yield Reply.invalid(page.with(puzzles.show(page.puzzle().answer())));
            }
            case Outcome.TooMany() -> {
                errors.add(FactsForm.TAX_CODE, "employers.register.tooMany");
                yield new Reply(429, page);
            }
        };
    }

    private Optional<Registration> check(RegisterPage page, String password, HttpServletRequest request) {
        var errors = page.errors();
        var company = facts.read(page.facts(), Needed.ALL, errors);
        var contact = page.contact().check(errors);
        if (password.length() < Accounts.SHORTEST_PASSWORD || password.length() > Accounts.LONGEST_PASSWORD) {
            errors.add(PASSWORD, "employers.form.passwordLength");
        } else if (CommonPasswords.holds(password)) {
            errors.add(PASSWORD, "employers.form.passwordCommon");
        }
        if (!page.declared()) {
            errors.add(DECLARATION, "employers.form.declarationMissing");
        }
        if (company.isEmpty() || contact.isEmpty() || !errors.isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(company.get().taxCode())
                .map(taxCode -> new Registration(
                        taxCode,
                        company.get(),
                        contact.get(),
                        password,
                        page.formKey(),
                        new Registration.From(
                                request.getRemoteAddr(),
                                RequestLanguage.of(request),
                                page.puzzle().answer())));
    }

    private static void say(FormErrors errors, @Nullable EmployerStanding taxCode, Set<LoginKind> logins) {
        if (taxCode != null) {
            errors.add(FactsForm.TAX_CODE, "employers.register.taken." + taxCode);
        }
        if (logins.contains(LoginKind.PHONE)) {
            errors.add(ContactForm.PHONE, "employers.register.phoneTaken");
        }
        if (logins.contains(LoginKind.EMAIL)) {
            errors.add(ContactForm.EMAIL, "employers.register.emailTaken");
        }
    }
}
