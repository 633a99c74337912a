package vn.cauviec.vacancies.domain;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.Accounts;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Right;
import vn.cauviec.vacancies.VacancyErrors;

/**
 * A moderator lets the next phase of a workbook begin: the good rows are taken over, or the ads approved. The work is done in the
 * background on behalf of who began it; whoever comes second is told.
 */
@Service
public class BeginImportPhase {
    private static final String KIND = "import";

    private final ImportJobStore jobs;
    private final ImportRowStore rows;
    private final Accounts accounts;
    private final AuditTrail trail;
    private final ImportBell bell;
    private final BusinessClock clock;

    BeginImportPhase(
            ImportJobStore jobs,
            ImportRowStore rows,
            Accounts accounts,
            AuditTrail trail,
            ImportBell bell,
            BusinessClock clock) {
        this.jobs = jobs;
        this.rows = rows;
        this.accounts = accounts;
        this.trail = trail;
        this.bell = bell;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** It runs, or ran already when the same person asked twice. */
        record Begun() implements Outcome {}

        /** A colleague began it. */
        record TooLate(String by, ImportPhase phase) implements Outcome {}

        /** Another workbook of the provider is being taken over: this one would be judged against half of it. */
        record ProviderBusy(String by, String fileName) implements Outcome {}
    }

    /**
     * The good rows become drafts.
     *
     * @throws Refused IMPORT_NOT_FOUND; IMPORT_NOT_NOW while it is being checked
     */
    @Transactional
    public Outcome takeOver(Actor actor, UUID id) {
        var job = hold(actor, id, Right.VACANCY_IMPORT);
        if (job.phase() == ImportPhase.CHECKING) {
            throw new Refused(VacancyErrors.IMPORT_NOT_NOW);
        }
        if (job.phase() != ImportPhase.CHECKED) {
            return second(actor, job);
        }
        jobs.holdProvider(job.provider());
        var other = jobs.findTakingOver(job.provider());
        if (other.isPresent()) {
            return new Outcome.ProviderBusy(
                    accounts.staffName(other.get().begunBy()), other.get().fileName());
        }
        jobs.begin(id, ImportPhase.TAKING_OVER, actor.accountId(), rows.countToTakeOver(id), "", clock.systemNow());
        trail.wrote(actor, "IMPORT_TAKEN_OVER", KIND, id, "");
        bell.ringAfterCommit();
        return new Outcome.Begun();
    }

    /**
     * The ads of the workbook that can be approved become public.
     *
     * @param seenAt when the moderator saw what would come of it; ads that were changed later are left aside
     * @param wordingReason why wordings that the text check warned of may stay; empty leaves such ads aside
     * @throws Refused IMPORT_NOT_FOUND; IMPORT_NOT_NOW before the rows are taken over
     */
    @Transactional
    public Outcome approve(Actor actor, UUID id, Instant seenAt, String wordingReason) {
        var job = hold(actor, id, Right.VACANCY_MODERATE);
        return switch (job.phase()) {
            case CHECKING, CHECKED, TAKING_OVER -> throw new Refused(VacancyErrors.IMPORT_NOT_NOW);
            case APPROVING -> second(actor, job);
            case TAKEN_OVER, APPROVED -> {
                int marked = rows.markSeen(id, seenAt, clock.today());
                jobs.begin(id, ImportPhase.APPROVING, actor.accountId(), marked, wordingReason, clock.systemNow());
                trail.wrote(actor, "IMPORT_APPROVED", KIND, id, "");
                bell.ringAfterCommit();
                yield new Outcome.Begun();
            }
        };
    }

    /**
     * A phase that broke off several times goes on from where it stood.
     *
     * @throws Refused IMPORT_NOT_FOUND
     */
    @Transactional
    public void goOn(Actor actor, UUID id) {
        if (hold(actor, id, Right.VACANCY_IMPORT).isStuck()) {
            jobs.tryAgain(id);
            bell.ringAfterCommit();
        }
    }

    private ImportJob hold(Actor actor, UUID id, Right right) {
        return jobs.hold(id)
                .filter(_ -> actor.may(right))
                .orElseThrow(() -> new Refused(VacancyErrors.IMPORT_NOT_FOUND));
    }

    private Outcome second(Actor actor, ImportJob job) {
        return job.begunBy().equals(actor.accountId())
                ? new Outcome.Begun()
                : new Outcome.TooLate(accounts.staffName(job.begunBy()), job.phase());
    }
}
