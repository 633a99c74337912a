package vn.cauviec.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Sex;
import vn.cauviec.reference.UnitId;

/** The face of the labour register. Every answer is given under the actor's row-level security: what may not be seen is absent. */
public interface People {
    /**
     * What other modules need to know of a person whom the actor may see.
     *
     * @param fullName as written on the identity paper
     * @param birthYear year of birth
     * @param unit commune of residence today, as it exists on the business day's map
     * @param phone E.164; empty when unknown
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
            Standing standing) {
        /** Without the details, so that a card can never reach a log. */
        @Override
        public String toString() {
            return "Card[" + id + "]";
        }
    }

    /** The person that the signed-in account speaks for; empty for accounts without one. */
    Optional<UUID> findOwnPerson(Actor actor);

    /** The person if the actor may see them; a merged record answers with the one it was merged into. */
    Optional<Card> findCard(UUID personId);

    /** Commune of residence on a day, as recorded; empty when the actor may not see the person or nothing is known of the day. */
    Optional<UnitId> findResidence(UUID personId, LocalDate day);

    /**
     * Notes that the employment service centre serves a person from now on, so that its consultants see them. Called with the
     * person's application or visit, in the same transaction.
     */
    void beginService(UUID personId, LocalDate from);

    /** Notes a change of the employment status (official status of NĐ 318/2025 art. 7 and its predecessors) from a day on. */
    void changeEmploymentStatus(UUID personId, EmploymentStatus status, LocalDate from);
}
