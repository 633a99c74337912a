package vn.cauviec.vacancies;

import java.time.LocalDate;
import java.util.UUID;
import vn.cauviec.kernel.Actor;
import vn.cauviec.reference.Unit;

/**
 * Job ads of a sample province, by the use cases of the pages. Whatever a page would have to answer differently is a fault here.
 * Refuses outside {@link vn.cauviec.operations.PastMoment}.
 */
public interface SampleVacancies {
    /**
     * What somebody types into the form.
     *
     * @param wage as a clerk types it
     * @param workplace street or park in words; may be empty
     */
    record Ad(
            String title,
            String description,
            String requirements,
            String benefits,
            String occupationCode,
            Unit place,
            String workplace,
            String wage,
            EmploymentType employmentType,
            StatedConditions conditions,
            int openings,
            LocalDate deadline) {

        /** The same ad with these marks. */
        public Ad with(StatedConditions marked) {
            return new Ad(
                    title,
                    description,
                    requirements,
                    benefits,
                    occupationCode,
                    place,
                    workplace,
                    wage,
                    employmentType,
                    marked,
                    openings,
                    deadline);
        }
    }

    /** The employer begins an ad. */
    void draft(Actor employer, UUID id, Ad ad);

    /** The employer sends it. */
    void send(Actor employer, UUID id);

    /** A moderator makes it public. */
    void approve(Actor moderator, UUID id);

    /** A moderator gives it back. */
    void giveBack(Actor moderator, UUID id, String reason);

    /** The employer proposes a change of a public ad. */
    void proposeChange(Actor employer, UUID id, Ad ad);

    /** The employer takes it down: nobody is needed any more. */
    void stop(Actor employer, UUID id);
}
