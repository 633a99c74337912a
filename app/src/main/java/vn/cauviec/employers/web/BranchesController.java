package vn.cauviec.employers.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.employers.EmployerHomeLink;
import vn.cauviec.employers.domain.KeepBranch;
import vn.cauviec.employers.domain.KeepBranch.Outcome;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.reference.CommuneInput;
import vn.cauviec.reference.Units;
import vn.cauviec.site.Answer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;

/** The head of a company states its branches. */
@Controller
class BranchesController {
    static final String ADDRESS = EmployerHomeController.ADDRESS + "/chi-nhanh";
    private static final String NEW = ADDRESS + "/moi";
    private static final String ONE = ADDRESS + "/{id}";

    private final KeepBranch keep;
    private final CommuneInput communes;
    private final Units units;
    private final BusinessClock clock;

    BranchesController(KeepBranch keep, CommuneInput communes, Units units, BusinessClock clock) {
        this.keep = keep;
        this.communes = communes;
        this.units = units;
        this.clock = clock;
    }

    @Bean
    static EmployerHomeLink branchesLink() {
        return new EmployerHomeLink("employers.branches.title", ADDRESS, Right.EMPLOYER_USERS_OWN, false, 310);
    }

    @GetMapping(ADDRESS)
    @Requires(Right.EMPLOYER_USERS_OWN)
    Answer list() {
        return new BranchesPage(keep.list(CurrentActor.get()).stream()
                .map(branch -> new BranchesPage.Line(
                        branch, units.get(branch.facts().unit()).pathText()))
                .toList());
    }

    @GetMapping(NEW)
    @Requires(Right.EMPLOYER_USERS_OWN)
    Answer showNew() {
        return new BranchPage(NEW, BranchForm.EMPTY, 0, true, new FormErrors());
    }

    @PostMapping(NEW)
    @Requires(Right.EMPLOYER_USERS_OWN)
    Answer add(@RequestParam Map<String, String> typed) {
        return save(null, 0, typed);
    }

    @GetMapping(ONE)
    @Requires(Right.EMPLOYER_USERS_OWN)
    Answer show(@PathVariable("id") UUID id) {
        var branch = keep.get(CurrentActor.get(), id);
        return new BranchPage(
                address(id), BranchForm.of(branch, units), branch.version(), branch.open(), new FormErrors());
    }

    @PostMapping(ONE)
    @Requires(Right.EMPLOYER_USERS_OWN)
    Answer change(
            @PathVariable("id") UUID id, @RequestParam Map<String, String> typed, @RequestParam("ban") int version) {
        keep.get(CurrentActor.get(), id);
        return save(id, version, typed);
    }

    @PostMapping(ONE + "/dong")
    @Requires(Right.EMPLOYER_USERS_OWN)
    Answer close(@PathVariable("id") UUID id) {
        keep.setOpen(CurrentActor.get(), id, false);
        return Redirect.to(ADDRESS).saying("employers.branches.closed");
    }

    @PostMapping(ONE + "/mo-lai")
    @Requires(Right.EMPLOYER_USERS_OWN)
    Answer open(@PathVariable("id") UUID id) {
        keep.setOpen(CurrentActor.get(), id, true);
        return Redirect.to(ADDRESS).saying("employers.branches.opened");
    }

    private Answer save(@Nullable UUID id, int version, Map<String, String> typed) {
        var form = BranchForm.read(typed);
        var errors = new FormErrors();
        var facts = form.check(communes.read(form.unitId(), form.unit(), clock.today()), errors);
        if (facts.isEmpty()) {
            return Reply.invalid(page(id, form, version, errors));
        }
        return switch (keep.run(CurrentActor.get(), id, version, facts.get())) {
            case Outcome.Done _ -> Redirect.to(ADDRESS).saying("employers.branches.saved");
            case Outcome.NameTaken() -> {
                errors.add(BranchForm.NAME, "employers.branches.nameTaken");
                yield Reply.invalid(page(id, form, version, errors));
            }
            case Outcome.ForeignTaxCode(var own) -> {
                errors.add(BranchForm.TAX_CODE, "employers.branches.taxCodeForeign", own);
                yield Reply.invalid(page(id, form, version, errors));
            }
            case Outcome.TaxCodeTaken() -> {
                errors.add(BranchForm.TAX_CODE, "employers.branches.taxCodeTaken");
                yield Reply.invalid(page(id, form, version, errors));
            }
            case Outcome.TooMany() -> {
                errors.add(BranchForm.NAME, "employers.branches.tooMany", Integer.toString(KeepBranch.MOST));
                yield Reply.invalid(page(id, form, version, errors));
            }
            case Outcome.Overtaken(var now) -> {
                errors.add(BranchForm.NAME, "employers.branches.overtaken");
                yield new Reply(409, page(id, form, now, errors));
            }
        };
    }

    private BranchPage page(@Nullable UUID id, BranchForm form, int version, FormErrors errors) {
        return id == null
                ? new BranchPage(NEW, form, 0, true, errors)
                : new BranchPage(
                        address(id),
                        form,
                        version,
                        keep.get(CurrentActor.get(), id).open(),
                        errors);
    }

    private static String address(UUID id) {
        return ADDRESS + "/" + id;
    }
}
