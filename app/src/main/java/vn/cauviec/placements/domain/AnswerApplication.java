package vn.cauviec.placements.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;
import vn.cauviec.notices.Notices;
import vn.cauviec.placements.ApplicationStatus;
import vn.cauviec.placements.PlacementErrors;
import vn.cauviec.placements.RefusalReason;
import vn.cauviec.vacancies.Vacancies;

/** The employer, or an officer on its behalf, answers an application: invites or refuses with a reason. Opening it marks it as seen. */
@Service
public class AnswerApplication {
    private final ApplicationStore store;
    private final ChangeApplication change;
    private final Vacancies vacancies;
    private final Notices notices;
    private final AuditTrail trail;
    private final BusinessClock clock;

    AnswerApplication(
            ApplicationStore store,
            ChangeApplication change,
            Vacancies vacancies,
            Notices notices,
            AuditTrail trail,
            BusinessClock clock) {
        this.store = store;
        this.change = change;
        this.vacancies = vacancies;
        this.notices = notices;
        this.trail = trail;
        this.clock = clock;
    }

    /** The employer has opened the application; a second look changes nothing. */
    @Transactional
    public void seen(Actor actor, UUID id) {
        store.hold(id)
                .filter(application -> application.status() == ApplicationStatus.SENT)
                .filter(application -> actor.actsFor(application.employerId(), application.branchId()))
                .ifPresent(
                        application -> change.move(actor, application, ApplicationStatus.SEEN, null, "", clock.now()));
    }

    /**
     * @param to INVITED or REFUSED
     * @param reason needed for a refusal; null for an invitation
     * @param answer what the person reads
     * @throws Refused APPLICATION_NOT_FOUND, or APPLICATION_CHANGED when it has ended meanwhile
     */
    @Transactional
    public void run(Actor actor, UUID id, ApplicationStatus to, @Nullable RefusalReason reason, String answer) {
        var application = store.hold(id).orElseThrow(() -> new Refused(PlacementErrors.APPLICATION_NOT_FOUND));
        if (application.status() == to) {
            return; // sent twice
        }
        if (!change.move(actor, application, to, reason, answer, clock.now())) {
            throw new Refused(PlacementErrors.APPLICATION_CHANGED);
        }
        tell(application, to, answer);
        if (actor.isStaff()) {
            trail.wrote(actor, "APPLICATION_" + to, "application", id, reason == null ? "" : reason.name());
        }
    }

    /** Whoever sent the application hears of the answer, and need not come to look for it. */
    private void tell(ApplicationStore.Held application, ApplicationStatus to, String answer) {
        var vacancy = vacancies.get(application.vacancyId());
        var said = answer.isEmpty() ? "" : "\n\n" + answer;
        var notice = new Notices.Notice(
                "APPLICATION_" + to, List.of(vacancy.title(), vacancy.employerName(), said), "/ca-nhan/ung-tuyen");
        store.findSender(application.id()).ifPresent(account -> notices.tell(account, notice));
    }
}
