package vn.cauviec.kernel;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: the account behind a request with the grants and rights that it holds on the business day.
 *
 * @param accountId the account, or {@link #NOBODY} for a visitor
 * @param displayName how the page addresses the person; empty for a visitor. Never written to a log
 * @param grants roles in force today
 * @param rights union of the rights of these roles
 */
public record Actor(UUID accountId, String displayName, List<Grant> grants, Set<Right> rights) {
    /** Stands where no account is. No row of any table carries it. */
    public static final UUID NOBODY = new UUID(0, 0);

    /** Somebody who has not signed in. */
    public static final Actor VISITOR = new Actor(NOBODY, "", List.of(), Set.of());

    public Actor {
        grants = List.copyOf(grants);
        rights = Set.copyOf(rights);
    }

    public boolean isSignedIn() {
        return !accountId.equals(NOBODY);
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }

    public boolean holds(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    /** True when the account holds at least one role of a public servant. */
    public boolean isStaff() {
        return grants.stream().anyMatch(grant -> grant.role().isStaff());
    }

    /** Companies for which this account acts; empty for everybody who is not an employer's user. */
    public List<UUID> organisations() {
        return grants.stream()
                .flatMap(grant -> java.util.stream.Stream.ofNullable(grant.organisationId()))
                .distinct()
                .toList();
    }

    /** Companies for which this account acts as a whole, and not for some of their branches only. */
    public List<UUID> wholeOrganisations() {
        return grants.stream()
                .filter(grant -> grant.branchId() == null)
                .flatMap(grant -> java.util.stream.Stream.ofNullable(grant.organisationId()))
                .distinct()
                .toList();
    }

    /** Branches to which what this account does for their companies is narrowed; empty for who acts for companies as a whole. */
    public List<UUID> branches() {
        return grants.stream()
                .flatMap(grant -> java.util.stream.Stream.ofNullable(grant.branchId()))
                .distinct()
                .toList();
    }

    /**
     * The one rule of whose an ad, an application or a figure of a company is: that of who acts for the company as a whole, or for the
     * branch to which it belongs.
     *
     * @param branchId null for what belongs to the company as a whole
     */
    public boolean actsFor(UUID organisationId, @Nullable UUID branchId) {
        return grants.stream()
                .filter(grant -> organisationId.equals(grant.organisationId()))
                .anyMatch(grant -> grant.branchId() == null || grant.branchId().equals(branchId));
    }

    /** Administrative units in which this account holds the role. */
    public List<Long> units(Role role) {
        return grants.stream()
                .filter(grant -> grant.role() == role)
                .flatMap(grant -> java.util.stream.Stream.ofNullable(grant.unitId()))
                .toList();
    }

    /** Without the name, so that an actor can stand in a log line. */
    @Override
    public String toString() {
        return "Actor[" + accountId + "]";
    }
}
