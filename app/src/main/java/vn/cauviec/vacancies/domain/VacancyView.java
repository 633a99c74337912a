package vn.cauviec.vacancies.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cauviec.vacancies.VacancyStatus;

/**
 * Everything that its employer or a moderator sees of a vacancy.
 *
 * @param branchId the branch of the company to which it belongs; null for the company as a whole
 * @param branch name of that branch; empty for none
 * @param expired published, and the deadline has passed
 * @param place the unit of the workplace with those above it; empty when it is not known
 * @param furtherPlaces where the same work is offered besides, each with the units above it
 * @param occupation name of the occupation; empty when none is stated
 * @param origin where it came from; null for an ad that its employer wrote
 * @param warnings what the text check warns of
 * @param risks what shows beside other ads: a number in ads of several companies, a copied text
 * @param proposed what is wanted instead; null when nothing is
 * @param history newest first
 */
public record VacancyView(
        UUID id,
        String slug,
        UUID employerId,
        String employerName,
        boolean employerVerified,
        @Nullable UUID branchId,
        String branch,
        VacancyStatus status,
        boolean expired,
        VacancyContent content,
        String place,
        List<String> furtherPlaces,
        String occupation,
        int taken,
        @Nullable Origin origin,
        @Nullable Instant submittedAt,
        @Nullable Instant publishedAt,
        int version,
        List<Finding> warnings,
        List<Finding> risks,
        @Nullable Proposal proposed,
        List<Step> history) {

    public VacancyView {
        furtherPlaces = List.copyOf(furtherPlaces);
        warnings = List.copyOf(warnings);
        risks = List.copyOf(risks);
        history = List.copyOf(history);
    }

    /**
     * The provider of an imported ad.
     *
     * @param reference the provider's own
     */
    public record Origin(String provider, String reference) {}

    /** A proposed change with the words for its place and its occupation, its warnings and its risks. */
    public record Proposal(
            ProposedChange change,
            String place,
            List<String> furtherPlaces,
            String occupation,
            List<Finding> warnings,
            List<Finding> risks) {
        public Proposal {
            furtherPlaces = List.copyOf(furtherPlaces);
            warnings = List.copyOf(warnings);
            risks = List.copyOf(risks);
        }
    }

    /**
     * One step of the history.
     *
     * @param by name under which a public servant signs, or that of a provider whose program did it; empty when it was somebody of the company
     * @param reasonCode code of a chosen reason; may be empty
     * @param reason in words; may be empty
     */
    public record Step(Instant at, String by, VacancyAction action, String reasonCode, String reason) {}

    /** Why it was returned last, as long as that is not answered; empty otherwise. */
    public String returnReason() {
        return status == VacancyStatus.RETURNED
                ? history.stream()
                        .filter(step -> step.action() == VacancyAction.RETURN)
                        .findFirst()
                        .map(Step::reason)
                        .orElse("")
                : "";
    }

    /** What a moderator has to give a reason for before the ad is approved as it stands. */
    public List<Finding> unexplained() {
        return AdChecks.unexplained(content, warnings, risks);
    }

    public Optional<Proposal> findProposed() {
        return Optional.ofNullable(proposed);
    }
}
