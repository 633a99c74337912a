package vn.cauviec.kernel;

import java.util.UUID;

/**
 * The record of what staff changed and of who read whose details. Holds ids and codes, never names or values, so that it can outlive
 * the erasure of a person's data. Implemented by {@code access}.
 */
public interface AuditTrail {
    /**
     * Notes a change in the transaction that makes it.
     *
     * @param action what was done, as an upper-case code in the past tense (VACANCY_APPROVED)
     * @param kind kind of the record ("vacancy", "person", "hire")
     * @param id the record
     * @param reason what the actor gave as reason, without personal data; empty where none is asked for
     */
    void wrote(Actor actor, String action, String kind, UUID id, String reason);

    /** Notes, in a short transaction of its own, that the actor is about to read the details of a record. */
    void reads(Actor actor, String kind, UUID id, ReadPurpose purpose);
}
