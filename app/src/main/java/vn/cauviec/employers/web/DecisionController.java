package vn.cauviec.employers.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.employers.domain.DecideOnEmployer;
import vn.cauviec.employers.domain.DecideOnEmployer.Finding;
import vn.cauviec.employers.domain.DecideOnEmployer.Outcome;
import vn.cauviec.employers.domain.EmployerErrors;
import vn.cauviec.employers.domain.EmployerQueries;
import vn.cauviec.employers.domain.EmployerRow;
import vn.cauviec.employers.domain.KeepBranch;
import vn.cauviec.employers.domain.StateTaxCode;
import vn.cauviec.kernel.AuditedRead;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.ReadPurpose;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.kernel.TaxCode;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.site.Answer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;

/** A moderator looks at one employer and decides. The contact is a person, so each look is audited with its purpose. */
@Controller
class DecisionController {
    private static final String ADDRESS = QueueController.ADDRESS + "/{id}";
    private static final String REFUSE = ADDRESS + "/tu-choi";
    private static final String TAX_CODE = ADDRESS + "/ma-so-thue";
    private static final String REASON = "ly-do";
    private static final int LONGEST_REASON = 1000;

    private final EmployerQueries queries;
    private final FactsView view;
    private final DecideOnEmployer decide;
    private final StateTaxCode stateTaxCode;
    private final KeepBranch branches;

    DecisionController(
            EmployerQueries queries,
            FactsView view,
            DecideOnEmployer decide,
            StateTaxCode stateTaxCode,
            KeepBranch branches) {
        this.queries = queries;
        this.view = view;
        this.decide = decide;
        this.stateTaxCode = stateTaxCode;
        this.branches = branches;
    }

    /** Where a moderator looks at the employer in order to verify it. */
    static String address(UUID id) {
        return QueueController.ADDRESS + "/" + id + "?" + AuditedRead.PURPOSE_PARAMETER + "="
                + ReadPurpose.CONFIRMATION.code();
    }

    @GetMapping(ADDRESS)
    @Requires(Right.EMPLOYER_VERIFY)
    @AuditedRead(kind = "employer")
    Answer show(@PathVariable("id") UUID id) {
        return page(employer(id), "", new FormErrors());
    }

    @PostMapping(ADDRESS + "/xac-minh")
    @Requires(Right.EMPLOYER_VERIFY)
    Answer verify(@PathVariable("id") UUID id, @RequestParam("ban") int version) {
        return answer(
                id, decide.run(CurrentActor.get(), id, version, new Finding.Verified()), "employers.detail.verified");
    }

    @GetMapping(REFUSE)
    @Requires(Right.EMPLOYER_VERIFY)
    Answer showRefuse(@PathVariable("id") UUID id) {
        var employer = employer(id);
        return new RefusePage(id, employer.facts().name(), employer.version(), "", new FormErrors());
    }

    @PostMapping(REFUSE)
    @Requires(Right.EMPLOYER_VERIFY)
    Answer refuse(@PathVariable("id") UUID id, @RequestParam("ban") int version, @RequestParam(REASON) String typed) {
        var reason = VietnameseText.tidy(typed);
        var errors = new FormErrors();
        if (reason.isEmpty()) {
            errors.add(REASON, "employers.refuse.reasonMissing");
        } else if (reason.length() > LONGEST_REASON) {
            errors.add(REASON, "employers.form.tooLong", Integer.toString(LONGEST_REASON));
        }
        if (!errors.isEmpty()) {
            return Reply.invalid(new RefusePage(id, employer(id).facts().name(), version, typed, errors));
        }
        var outcome = decide.run(CurrentActor.get(), id, version, new Finding.Refusal(reason));
        return answer(id, outcome, "employers.refuse.done");
    }

    @PostMapping(TAX_CODE)
    @Requires(Right.EMPLOYER_VERIFY)
    @AuditedRead(kind = "employer")
    Answer stateTaxCode(@PathVariable("id") UUID id, @RequestParam("ma-so-thue") String typed) {
        var errors = new FormErrors();
        var taxCode = TaxCode.find(typed);
        if (taxCode.isEmpty()) {
            TaxCode.check(typed)
                    .ifPresent(problem -> errors.add(FactsForm.TAX_CODE, "kernel.problem.TaxCode." + problem));
            return Reply.invalid(page(employer(id), typed, errors));
        }
        return switch (stateTaxCode.run(CurrentActor.get(), id, taxCode.get())) {
            case StateTaxCode.Outcome.Done() -> Redirect.to(address(id)).saying("employers.detail.taxCodeDone");
            case StateTaxCode.Outcome.HasOne(var other) ->
                Redirect.to(address(id)).saying("employers.detail.taxCodeHasOne", other);
            case StateTaxCode.Outcome.Taken(var other) -> {
                errors.add(FactsForm.TAX_CODE, "employers.detail.taxCodeTaken", other.name());
                yield Reply.invalid(page(employer(id), typed, errors));
            }
        };
    }

    private Answer answer(UUID id, Outcome outcome, String doneKey) {
        return switch (outcome) {
            case Outcome.Done(var name) -> Redirect.to(QueueController.ADDRESS).saying(doneKey, name);
            case Outcome.Overtaken overtaken ->
                new Reply(409, new OvertakenPage(id, employer(id).facts().name(), overtaken.last()));
            case Outcome.NoTaxCode() -> throw new Refused(EmployerErrors.EMPLOYER_WITHOUT_TAX_CODE);
            case Outcome.NotPossible _ -> throw new Refused(EmployerErrors.EMPLOYER_NOT_TO_BE_DECIDED);
        };
    }

    private DetailPage page(EmployerRow employer, String typedTaxCode, FormErrors errors) {
        return new DetailPage(
                employer,
                view.show(employer.facts()),
                queries.listContacts(employer.id()),
                queries.listDecisions(employer.id()).reversed(),
                branches.listSteps(employer.id()),
                typedTaxCode,
                errors);
    }

    private EmployerRow employer(UUID id) {
        return queries.find(id).orElseThrow(() -> new Refused(EmployerErrors.EMPLOYER_UNKNOWN));
    }
}
