package vn.cauviec.vacancies.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;
import vn.cauviec.vacancies.VacancyStatus;
import vn.cauviec.vacancies.domain.LifeCycle.Party;

/** A moderator approves several ads together, after having seen what would come of it. Each is approved as {@link ApproveVacancy} does. */
@Service
public class ApproveSelected {
    private final VacancyStore store;
    private final ApproveVacancy approve;
    private final AdChecks checks;
    private final BusinessClock clock;

    ApproveSelected(VacancyStore store, ApproveVacancy approve, AdChecks checks, BusinessClock clock) {
        this.store = store;
        this.approve = approve;
        this.checks = checks;
        this.clock = clock;
    }

    /**
     * An ad as the moderator saw it.
     *
     * @param version as it was then
     */
    public record Seen(UUID id, int version) {}

    /**
     * What came of it.
     *
     * @param left how many were left as they were: decided by somebody else, changed, or not to be approved
     */
    public record Summary(int approved, int left) {}

    /** What would come of approving these ads, in the order of the ids; ids that do not concern moderators are left out. */
    @Transactional(readOnly = true)
    public List<ApprovalOutlook> preview(Actor actor, Collection<UUID> ids) {
        var today = clock.today();
        return ids.stream()
                .flatMap(id -> store.find(id).stream())
                .filter(vacancy -> VacancyMoves.concerns(actor, vacancy, Party.MODERATOR))
                .map(vacancy -> outlook(vacancy, today))
                .toList();
    }

    /**
     * Approves what can be approved; each ad in a transaction of its own, unless the caller has one open.
     *
     * @param wordingReason why wordings that the text check warned of may stay; empty leaves such ads aside
     */
    public Summary run(Actor actor, List<Seen> selected, String wordingReason) {
        int approved = 0;
        for (var seen : selected) {
            if (isApproved(actor, seen, wordingReason)) {
                approved++;
            }
        }
        return new Summary(approved, selected.size() - approved);
    }

    private boolean isApproved(Actor actor, Seen seen, String wordingReason) {
        try {
            return approve.run(actor, seen.id(), seen.version(), wordingReason)
                    instanceof ApproveVacancy.Outcome.Approved;
        } catch (Refused _) {
            return false; // no such ad, or none for moderators
        }
    }

    private ApprovalOutlook outlook(StoredVacancy vacancy, LocalDate today) {
        var content = vacancy.content();
        return new ApprovalOutlook(
                vacancy.id(),
                vacancy.version(),
                content.title(),
                vacancy.employerName(),
                obstacle(vacancy, today),
                checks.unexplained(vacancy));
    }

    private static ApprovalOutlook.@Nullable Obstacle obstacle(StoredVacancy vacancy, LocalDate today) {
        var next = LifeCycle.next(vacancy.status(), vacancy.isImported(), VacancyAction.APPROVE, Party.MODERATOR);
        if (!next.filter(VacancyStatus.PUBLISHED::equals).isPresent()) {
            return ApprovalOutlook.Obstacle.NOT_WAITING;
        }
        if (!vacancy.employerVerified()) {
            return ApprovalOutlook.Obstacle.EMPLOYER_NOT_VERIFIED;
        }
        return VacancyRules.checkComplete(vacancy.content(), today).isEmpty()
                ? null
                : ApprovalOutlook.Obstacle.INCOMPLETE;
    }
}
