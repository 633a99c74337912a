package vn.cauviec.employers.domain;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.Puzzles;
import vn.cauviec.employers.Branches;
import vn.cauviec.employers.EmployerFacts;
import vn.cauviec.employers.SampleEmployers;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Role;
import vn.cauviec.kernel.TaxCode;
import vn.cauviec.operations.PastMoment;
import vn.cauviec.site.Language;

/** Takes a sample province through the use cases of the register. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TellEmployers implements SampleEmployers {
    private final EmployerStore store;
    private final RegisterEmployer register;
    private final DecideOnEmployer decide;
    private final KeepBranch branches;
    private final CompanyUsers users;

    TellEmployers(
            EmployerStore store,
            RegisterEmployer register,
            DecideOnEmployer decide,
            KeepBranch branches,
            CompanyUsers users) {
        this.store = store;
        this.register = register;
        this.decide = decide;
        this.branches = branches;
        this.users = users;
    }

    @Override
    public Registered register(TaxCode taxCode, EmployerFacts facts, Spokesperson head, UUID formKey) {
        PastMoment.require();
        var contact = new Contact(head.name(), head.position(), head.phone(), head.email());
        // The form key stands for the browser's address, so that the limit of one place holds nobody up.
        var registration = new RegisterEmployer.Registration(
                taxCode,
                facts,
                contact,
                head.password(),
                formKey,
                new RegisterEmployer.Registration.From(formKey.toString(), Language.VIETNAMESE, Puzzles.Answer.NONE));
        return switch (register.run(registration)) {
            case RegisterEmployer.Outcome.Done(var account) ->
                new Registered(store.findCardByTaxCode(taxCode).orElseThrow().id(), account);
            case RegisterEmployer.Outcome.AlreadyDone _,
                    RegisterEmployer.Outcome.Taken _,
                    RegisterEmployer.Outcome.Puzzled _,
                    RegisterEmployer.Outcome.TooMany _ -> throw new IllegalStateException("cannot register " + taxCode);
        };
    }

    @Override
    public void verify(Actor moderator, UUID employerId) {
        decide(moderator, employerId, new DecideOnEmployer.Finding.Verified());
    }

    @Override
    public void refuse(Actor moderator, UUID employerId, String reason) {
        decide(moderator, employerId, new DecideOnEmployer.Finding.Refusal(reason));
    }

    @Override
    public UUID addBranch(Actor head, Branches.Facts facts) {
        PastMoment.require();
        if (branches.run(head, null, 0, facts) instanceof KeepBranch.Outcome.Done(var id)) {
            return id;
        }
        throw new IllegalStateException("cannot add the branch " + facts.name());
    }

    @Override
    public void inviteForBranch(Actor head, Spokesperson colleague, UUID branchId) {
        PastMoment.require();
        var contact = new Contact(colleague.name(), colleague.position(), colleague.phone(), colleague.email());
        var outcome = users.invite(head, contact, Role.EMPLOYER_USER, Set.of(branchId));
        if (!(outcome instanceof CompanyUsers.Outcome.Invited)) {
            throw new IllegalStateException("cannot invite somebody for " + branchId);
        }
    }

    private void decide(Actor moderator, UUID employerId, DecideOnEmployer.Finding finding) {
        PastMoment.require();
        var version = store.hold(employerId).orElseThrow().version();
        var outcome = decide.run(moderator, employerId, version, finding);
        if (!(outcome instanceof DecideOnEmployer.Outcome.Done)) {
            throw new IllegalStateException("cannot decide on employer " + employerId + ": " + outcome);
        }
    }
}
