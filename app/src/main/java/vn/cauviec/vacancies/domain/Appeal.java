package vn.cauviec.vacancies.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An employer's wish that another moderator looks at an ad that was sent back or taken down.
 *
 * @param against RETURN or STOP
 * @param decisionBy the moderator whose decision it is; may not answer
 * @param grounds why, in the employer's words
 * @param verdict null while nobody has answered
 */
public record Appeal(
        UUID id,
        UUID vacancyId,
        VacancyAction against,
        UUID decisionBy,
        Instant decisionAt,
        String grounds,
        Instant filedAt,
        @Nullable Verdict verdict) {
    /**
     * The answer.
     *
     * @param granted the ad waits for approval again
     * @param answer what the employer is told
     */
    public record Verdict(boolean granted, String answer, UUID by, Instant at) {}

    public Optional<Verdict> findVerdict() {
        return Optional.ofNullable(verdict);
    }
}
