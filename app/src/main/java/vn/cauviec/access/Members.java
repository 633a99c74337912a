package vn.cauviec.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Role;

/** Accounts that act for an organisation outside the state, which its head manages. */
public interface Members {
    /**
     * Somebody who acts for the organisation.
     *
     * @param active false until the invited person has set a password
     * @param branches the parts of the organisation for which they act; empty for the organisation as a whole
     */
    record Member(UUID accountId, Role role, boolean active, Set<UUID> branches) {
        public Member {
            branches = Set.copyOf(branches);
        }

        /** Whether what belongs to the branch, or to the whole where it is null, is theirs to know. */
        public boolean actsFor(@Nullable UUID branchId) {
            return branches.isEmpty() || (branchId != null && branches.contains(branchId));
        }
    }

    /**
     * What somebody may do for the organisation, and for which parts of it.
     *
     * @param branches empty for the organisation as a whole; a head acts for the whole always
     */
    record Reach(Role role, Set<UUID> branches) {
        public Reach {
            branches = role == Role.EMPLOYER_HEAD ? Set.of() : Set.copyOf(branches);
        }
    }

    /** What came of an invitation. */
    sealed interface Invited {
        /** @param link path of the single-use link with which the person sets a password; it cannot be found out again */
        record Done(UUID accountId, String link) implements Invited {}

        /** Somebody has an account with this address or number. */
        record LoginTaken(LoginKind kind) implements Invited {}
    }

    /**
     * Opens an account for somebody, in the running transaction. It can be signed in to when its holder has used the link.
     *
     * @param email canonical address; empty when the person has none
     * @param phone in E.164; empty when the person has none. One of the two is needed
     */
    Invited invite(Actor by, UUID organisationId, Reach reach, String email, String phone);

    /** Who acts for the organisation today: the active ones first, then by account. */
    List<Member> list(UUID organisationId);

    /**
     * A new link for somebody who lost the first one or forgot the password.
     *
     * @return path of the link
     * @throws vn.cauviec.kernel.Refused ACCOUNT_UNKNOWN when the account does not act for the organisation
     */
    String makeLink(Actor by, UUID organisationId, UUID accountId);

    /**
     * Holds from the next request on.
     *
     * @throws vn.cauviec.kernel.Refused ACCOUNT_UNKNOWN; ACCOUNT_OWN, because one's own role is not for oneself to change
     */
    void setReach(Actor by, UUID organisationId, UUID accountId, Reach reach);

    /**
     * The member, whom nobody else changes until the transaction ends.
     *
     * @throws vn.cauviec.kernel.Refused ACCOUNT_UNKNOWN
     */
    Member hold(UUID organisationId, UUID accountId);

    /**
     * The account acts for the organisation no more; its sessions end. Doing it twice is harmless.
     *
     * @throws vn.cauviec.kernel.Refused ACCOUNT_UNKNOWN; ACCOUNT_OWN, so that an organisation is never without a head
     */
    void end(Actor by, UUID organisationId, UUID accountId);
}
