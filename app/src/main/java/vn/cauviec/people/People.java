package vn.cauviec.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.cauviec.access.Accounts;
import vn.cauviec.access.LoginKind;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Sex;
import vn.cauviec.reference.UnitId;

/**
 * The face of the labour register. Every answer is given under the actor's row-level security: what may not be seen is absent.
 * What changes something runs in the caller's transaction.
 */
public interface People {
    /**
     * What other modules need to know of a person whom the actor may see.
     *
     * @param fullName as written on the identity paper
     * @param birthYear year of birth
     * @param ethnicGroupCode empty when nobody asked
     * @param unit commune of residence today, as it exists on the business day's map
     * @param phone E.164; empty when unknown
     * @param email empty when unknown
     */
    record Card(
            UUID id,
            String fullName,
            String nameSortKey,
            Sex sex,
            int birthYear,
            String ethnicGroupCode,
            UnitId unit,
            String phone,
            String email,
            Standing standing) {
        /** Without the details, so that a card can never reach a log. */
        @Override
        public String toString() {
            return "Card[" + id + "]";
        }
    }

    /** What came of registering a person. */
    sealed interface Registered {
        record Done(UUID personId) implements Registered {}

        /** The number stands in the register already, in that commune's care. */
        record AlreadyRegistered(UUID personId, UnitId unit) implements Registered {}

        /** A commune officer registers the people of the own commune only; the centre, whoever comes to its counter. */
        record OutsideScope() implements Registered {}
    }

    /** What came of signing up. */
    sealed interface SignedUp {
        record Done(UUID accountId, UUID personId) implements SignedUp {}

        /** Somebody has an account with this address or number. */
        record LoginTaken(LoginKind kind) implements SignedUp {}
    }

    /** The person that the signed-in account speaks for; empty for accounts without one. */
    Optional<UUID> findOwnPerson(Actor actor);

    /** The person if the actor may see them; a merged record answers with the one it was merged into. */
    Optional<Card> findCard(UUID personId);

    /** Commune of residence on a day, as recorded; empty when the actor may not see the person or nothing is known of the day. */
    Optional<UnitId> findResidence(UUID personId, LocalDate day);

    /** As {@link #findResidence(UUID, LocalDate)}, with what was recorded at that moment. */
    Optional<UnitId> findResidence(UUID personId, LocalDate day, Instant recorded);

    /** Employment status on a day, as recorded; empty as for residence. */
    Optional<EmploymentStatus> findEmploymentStatus(UUID personId, LocalDate day);

    /**
     * Notes that the employment service centre serves a person from now on, so that its consultants see them. Called with the
     * person's application or visit, in the same transaction, by the person or by an officer who sees them. Again changes nothing.
     */
    void beginService(UUID personId, LocalDate from);

    /** Notes a change of the employment status (official status of NĐ 318/2025 art. 7 and its predecessors) from a day on. */
    void changeEmploymentStatus(UUID personId, EmploymentStatus status, LocalDate from);

    /** Notes what a person agreed to, in the transaction of the act for which consent is needed. */
    void giveConsent(UUID personId, Consent consent);

    /**
     * Registers a person whose paper the officer has seen; the record is confirmed from the start.
     *
     * @param residentSince from which day on the person resides in the commune
     */
    Registered register(Actor actor, PersonDetails details, LocalDate residentSince);

    /** Opens an account with a claimed person of its own, who agrees to the terms. The account is the transaction's actor afterwards. */
    SignedUp signUp(PersonDetails details, Accounts.Credentials credentials, Consent terms);
}
