package vn.cauviec.employers.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.employers.Branches.Branch;
import vn.cauviec.employers.Branches.Facts;
import vn.cauviec.employers.domain.BranchStore.Action;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.TaxCode;
import vn.cauviec.kernel.VietnameseText;

/**
 * The head of a company states its branches, closes one and opens it again. No moderator looks at it first: the verification of the
 * company covers them, and its history tells moderators what was stated (ADR 0810). A branch is never deleted.
 */
@Service
public class KeepBranch {
    /** More than that are no branches of a company here but a mistake. */
    public static final int MOST = 200;

    private final BranchStore store;
    private final EmployerStore employers;
    private final IdSource ids;
    private final BusinessClock clock;

    KeepBranch(BranchStore store, EmployerStore employers, IdSource ids, BusinessClock clock) {
        this.store = store;
        this.employers = employers;
        this.ids = ids;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Done(UUID id) implements Outcome {}

        /** The company has a branch of this name. */
        record NameTaken() implements Outcome {}

        /** The code does not begin with the company's ten digits. */
        record ForeignTaxCode(String own) implements Outcome {}

        record TaxCodeTaken() implements Outcome {}

        /** Another head changed the branch since the form was opened; nothing was kept. */
        record Overtaken(int version) implements Outcome {}

        record TooMany() implements Outcome {}
    }

    /** All branches of the actor's company. */
    @Transactional(readOnly = true)
    public List<Branch> list(Actor actor) {
        return store.list(OwnCompany.idOf(actor));
    }

    /** What was stated about the branches of the company, newest first. */
    @Transactional(readOnly = true)
    public List<BranchStep> listSteps(UUID employerId) {
        return store.listSteps(employerId);
    }

    /** @throws Refused BRANCH_UNKNOWN when it is none of the actor's company */
    @Transactional(readOnly = true)
    public Branch get(Actor actor, UUID id) {
        var company = OwnCompany.idOf(actor);
        return store.find(id)
                .filter(branch -> branch.employerId().equals(company))
                .orElseThrow(() -> new Refused(EmployerErrors.BRANCH_UNKNOWN));
    }

    /**
     * @param id null for a new one
     * @param version as the form showed it; ignored for a new one
     * @throws Refused EMPLOYER_NOT_OWN, BRANCH_UNKNOWN
     */
    @Transactional
    public Outcome run(Actor actor, @Nullable UUID id, int version, Facts facts) {
        var company = OwnCompany.idOf(actor);
        // Held, so that of two heads who state the same name or the last code at once the second is told.
        var held = employers.hold(company).orElseThrow(() -> new Refused(EmployerErrors.EMPLOYER_UNKNOWN));
        var branches = store.list(company);
        var before = id == null ? null : hold(company, id);
        if (before != null && before.facts().equals(facts)) {
            return new Outcome.Done(before.id());
        }
        if (before != null && before.version() != version) {
            return new Outcome.Overtaken(before.version());
        }
        var taxCode = facts.taxCode();
        if (taxCode != null && !isOf(taxCode, held.taxCode())) {
            return new Outcome.ForeignTaxCode(held.taxCode());
        }
        var others = branches.stream().filter(branch -> !branch.id().equals(id)).toList();
        var same = others.stream()
                .filter(branch -> before == null && branch.facts().equals(facts))
                .findFirst();
        if (same.isPresent()) {
            return new Outcome.Done(same.get().id()); // the second click
        }
        var folded = VietnameseText.fold(facts.name());
        if (others.stream()
                .anyMatch(branch -> VietnameseText.fold(branch.facts().name()).equals(folded))) {
            return new Outcome.NameTaken();
        }
        if (taxCode != null
                && others.stream()
                        .anyMatch(branch -> taxCode.equals(branch.facts().taxCode()))) {
            return new Outcome.TaxCodeTaken();
        }
        if (before == null && branches.size() >= MOST) {
            return new Outcome.TooMany();
        }
        return before == null ? add(actor, company, facts) : change(actor, before, facts);
    }

    /**
     * Closes the branch, or opens it again; twice is harmless.
     *
     * @throws Refused BRANCH_UNKNOWN
     */
    @Transactional
    public void setOpen(Actor actor, UUID id, boolean open) {
        var branch = hold(OwnCompany.idOf(actor), id);
        if (branch.open() == open) {
            return;
        }
        var now = clock.now();
        if (open) {
            store.open(id);
        } else {
            store.close(id, now);
        }
        store.note(id, open ? Action.OPENED : Action.CLOSED, branch.facts(), actor.accountId(), now);
    }

    private Outcome add(Actor actor, UUID company, Facts facts) {
        var id = ids.next();
        var now = clock.now();
        if (!store.insert(id, company, facts, now)) {
            return new Outcome.TaxCodeTaken();
        }
        store.note(id, Action.ADDED, facts, actor.accountId(), now);
        return new Outcome.Done(id);
    }

    private Outcome change(Actor actor, Branch before, Facts facts) {
        try {
            store.update(before.id(), facts);
        } catch (DuplicateKeyException _) {
            throw new Refused(EmployerErrors.EMPLOYER_TAX_CODE_TAKEN);
        }
        store.note(before.id(), Action.CHANGED, facts, actor.accountId(), clock.now());
        return new Outcome.Done(before.id());
    }

    private Branch hold(UUID company, UUID id) {
        return store.hold(company, id).orElseThrow(() -> new Refused(EmployerErrors.BRANCH_UNKNOWN));
    }

    /** Ten digits of the company, a hyphen, three of the branch. */
    private static boolean isOf(TaxCode branch, String company) {
        return branch.kind() == TaxCode.Kind.BRANCH
                && !company.isEmpty()
                && branch.text().startsWith(company.split("-", 2)[0] + "-");
    }
}
