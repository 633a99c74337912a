package vn.cauviec.employers.domain;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.LoginKind;
import vn.cauviec.access.Members;
import vn.cauviec.employers.Branches;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Role;

/**
 * The people who act for a company, as the head of its accounts manages them: who may write ads and read applications, and who manages
 * users besides (roles.md). Nobody changes or ends the own role, so that a company is never without a head.
 */
@Service
public class CompanyUsers {
    /** More than that are no users of a company but of a mistake. */
    public static final int MOST = 50;

    private final Members members;
    private final EmployerStore store;
    private final EmployerQueries queries;
    private final BranchStore branches;
    private final BusinessClock clock;

    CompanyUsers(
            Members members, EmployerStore store, EmployerQueries queries, BranchStore branches, BusinessClock clock) {
        this.members = members;
        this.store = store;
        this.queries = queries;
        this.branches = branches;
        this.clock = clock;
    }

    /**
     * Somebody who acts for the company.
     *
     * @param contact null for an account whose holder has not said who they are
     * @param branches the branches for which they act; empty for the company as a whole
     * @param own the actor's own account
     */
    public record User(
            UUID accountId,
            Role role,
            boolean active,
            @Nullable Contact contact,
            Set<UUID> branches,
            boolean own) {
        public User {
            branches = Set.copyOf(branches);
        }
    }

    /** What came of an invitation. */
    public sealed interface Outcome {
        /** @param link path of the link with which the person sets a password; shown once */
        record Invited(UUID accountId, String link) implements Outcome {}

        /** Somebody signs in with this address or number already. */
        record LoginTaken(LoginKind kind) implements Outcome {}

        /** There are as many users as a company can have. */
        record TooMany() implements Outcome {}
    }

    /** The active ones first. */
    @Transactional(readOnly = true)
    public List<User> list(Actor actor) {
        var company = OwnCompany.idOf(actor);
        var contacts = queries.listContacts(company).stream()
                .collect(Collectors.toMap(EmployerQueries.ContactRow::accountId, EmployerQueries.ContactRow::contact));
        return members.list(company).stream()
                .map(member -> new User(
                        member.accountId(),
                        member.role(),
                        member.active(),
                        contacts.get(member.accountId()),
                        member.branches(),
                        member.accountId().equals(actor.accountId())))
                .toList();
    }

    /**
     * @param role EMPLOYER_USER or EMPLOYER_HEAD
     * @param chosen branches for which the person acts; empty for the company as a whole
     * @throws Refused BRANCH_UNKNOWN when one of them is not the company's
     */
    @Transactional
    public Outcome invite(Actor actor, Contact contact, Role role, Set<UUID> chosen) {
        var company = OwnCompany.idOf(actor);
        requireOwn(company, chosen);
        if (members.list(company).size() >= MOST) {
            return new Outcome.TooMany();
        }
        var email = contact.email();
        var invited = members.invite(
                actor,
                company,
                new Members.Reach(role, chosen),
                email == null ? "" : email.text(),
                contact.phone().e164());
        return switch (invited) {
            case Members.Invited.LoginTaken(var kind) -> new Outcome.LoginTaken(kind);
            case Members.Invited.Done(var accountId, var link) -> {
                store.putContact(company, accountId, contact, clock.systemNow());
                yield new Outcome.Invited(accountId, link);
            }
        };
    }

    /**
     * @return path of a new link
     * @throws Refused ACCOUNT_UNKNOWN when the account does not act for the company
     */
    @Transactional
    public String makeLink(Actor actor, UUID accountId) {
        return members.makeLink(actor, OwnCompany.idOf(actor), accountId);
    }

    /** @throws Refused ACCOUNT_UNKNOWN, ACCOUNT_OWN */
    @Transactional
    public void setRole(Actor actor, UUID accountId, Role role) {
        var company = OwnCompany.idOf(actor);
        var member = members.hold(company, accountId);
        if (member.role() != role) {
            members.setReach(actor, company, accountId, new Members.Reach(role, Set.of()));
        }
    }

    /**
     * The user acts for these branches from now on.
     *
     * @param shown the branches that the form showed as theirs
     * @param chosen empty for the company as a whole
     * @return false when another head changed them since: nothing was kept
     * @throws Refused ACCOUNT_UNKNOWN, ACCOUNT_OWN, BRANCH_UNKNOWN
     */
    @Transactional
    public boolean setBranches(Actor actor, UUID accountId, Set<UUID> shown, Set<UUID> chosen) {
        var company = OwnCompany.idOf(actor);
        requireOwn(company, chosen);
        var member = members.hold(company, accountId);
        if (!member.branches().equals(shown) && !member.branches().equals(chosen)) {
            return false;
        }
        members.setReach(actor, company, accountId, new Members.Reach(member.role(), chosen));
        return true;
    }

    /** @throws Refused ACCOUNT_UNKNOWN, ACCOUNT_OWN */
    @Transactional
    public void end(Actor actor, UUID accountId) {
        members.end(actor, OwnCompany.idOf(actor), accountId);
    }

    private void requireOwn(UUID company, Set<UUID> chosen) {
        var own = branches.list(company).stream().map(Branches.Branch::id).collect(Collectors.toSet());
        if (!own.containsAll(chosen)) {
            throw new Refused(EmployerErrors.BRANCH_UNKNOWN);
        }
    }
}
