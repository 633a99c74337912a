package vn.cauviec.vacancies;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.Actor;
import vn.cauviec.reference.UnitId;

/** The face of vacancies for modules that bring people to them. */
public interface Vacancies {
    /**
     * A vacancy in short.
     *
     * @param workplace commune, district or province of the workplace; null when it is not stated
     * @param furtherWorkplaces where the same work is offered besides
     * @param isOpen published and its deadline has not passed: it takes applications
     */
    record Card(
            UUID id,
            String slug,
            String title,
            UUID employerId,
            String employerName,
            @Nullable UnitId workplace,
            List<UnitId> furtherWorkplaces,
            int openings,
            LocalDate deadline,
            boolean isOpen) {
        public Card {
            furtherWorkplaces = List.copyOf(furtherWorkplaces);
        }

        /** Where the work is, the main place first; empty when it is not stated. */
        public List<UnitId> workplaces() {
            return workplace == null
                    ? furtherWorkplaces
                    : Stream.concat(Stream.of(workplace), furtherWorkplaces.stream())
                            .toList();
        }
    }

    /** @throws vn.cauviec.kernel.Refused when there is none */
    Card get(UUID id);

    Optional<Card> findBySlug(String slug);

    /** Notes a hire on the vacancy; it is filled when all openings are taken. In the caller's transaction. */
    void hired(Actor actor, UUID vacancyId);

    /** Takes a wrong hire back; a vacancy that was filled by it is open again until its deadline. In the caller's transaction. */
    void hireReversed(Actor actor, UUID vacancyId);
}
