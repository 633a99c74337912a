package vn.cauviec.vacancies.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What would come of approving an ad now.
 *
 * @param obstacle why it cannot be approved; null when it can
 * @param warnings wordings that nobody has given a reason for yet: with them it is approved only for a stated reason
 */
public record ApprovalOutlook(
        UUID id,
        int version,
        String title,
        String employerName,
        @Nullable Obstacle obstacle,
        List<Finding> warnings) {
    /** Why an ad cannot be approved. */
    public enum Obstacle {
        /** It does not wait for approval any more. */
        NOT_WAITING,
        /** The centre has not verified its employer. */
        EMPLOYER_NOT_VERIFIED,
        /** Something is missing, or its deadline has passed. */
        INCOMPLETE
    }

    public ApprovalOutlook {
        warnings = List.copyOf(warnings);
    }

    public boolean isPossible() {
        return obstacle == null;
    }
}
