package vn.cauviec.employers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.EmailAddress;
import vn.cauviec.kernel.PersonName;
import vn.cauviec.kernel.Phone;
import vn.cauviec.kernel.TaxCode;

/**
 * Employers of a sample province, by the use cases of the pages. Whatever a page would have to answer differently is a fault here.
 * Refuses outside {@link vn.cauviec.operations.PastMoment}.
 */
public interface SampleEmployers {
    /**
     * Who speaks for the company and signs in for it.
     *
     * @param email null when the person has none
     * @param password empty when nobody signs in
     */
    record Spokesperson(
            PersonName name,
            String position,
            Phone phone,
            @Nullable EmailAddress email,
            String password) {
        /** Neither password nor names reach a log. */
        @Override
        public String toString() {
            return "Spokesperson[…]";
        }
    }

    /** The company and the account of its head. */
    record Registered(UUID employerId, UUID accountId) {}

    /** The company registers by itself. */
    Registered register(TaxCode taxCode, EmployerFacts facts, Spokesperson head, UUID formKey);

    /** A moderator verifies it. */
    void verify(Actor moderator, UUID employerId);

    /** A moderator refuses it. */
    void refuse(Actor moderator, UUID employerId, String reason);

    /** The head of the company states a branch. */
    UUID addBranch(Actor head, Branches.Facts facts);

    /** The head invites somebody to act for one branch; nobody has used the link yet. */
    void inviteForBranch(Actor head, Spokesperson colleague, UUID branchId);
}
