package vn.cauviec.vacancies.domain.reports;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.Accounts;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;
import vn.cauviec.vacancies.VacancyErrors;
import vn.cauviec.vacancies.domain.StopReason;
import vn.cauviec.vacancies.domain.StopVacancy;
import vn.cauviec.vacancies.domain.VacancyQueries;
import vn.cauviec.vacancies.domain.reports.ReportAnswerStore.Closed;
import vn.cauviec.vacancies.domain.reports.ReportAnswerStore.Held;

/**
 * A moderator answers reports about one ad, all that they have read together, and stops the ad where that is the answer. Whoever
 * answers second is told who was first; the same moderator answering the same twice (a double click) changes nothing.
 */
@Service
public class AnswerReports {
    private final ReportAnswerStore store;
    private final TellReporter tell;
    private final StopVacancy stop;
    private final VacancyQueries vacancies;
    private final Accounts accounts;
    private final AuditTrail trail;
    private final BusinessClock clock;

    AnswerReports(
            ReportAnswerStore store,
            TellReporter tell,
            StopVacancy stop,
            VacancyQueries vacancies,
            Accounts accounts,
            AuditTrail trail,
            BusinessClock clock) {
        this.store = store;
        this.tell = tell;
        this.stop = stop;
        this.vacancies = vacancies;
        this.accounts = accounts;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What the moderator found.
     *
     * @param stopReason why the ad is stopped; null when it is not
     * @param answer what the reporters read; not empty
     */
    public record Decision(ReportOutcome outcome, @Nullable StopReason stopReason, String answer) {
        public Decision {
            if (answer.isEmpty() || (outcome == ReportOutcome.AD_STOPPED) != (stopReason != null)) {
                throw new IllegalArgumentException("an answer has words, and a stop its reason");
            }
        }
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** @param reports how many were answered */
        record Done(int reports) implements Outcome {}

        /**
         * Somebody else answered one of them since the page was opened; nothing was kept.
         *
         * @param by name under which the public servant signs
         */
        record TooLate(ReportOutcome outcome, String by, Instant at) implements Outcome {}

        /** Nothing of the kind can be found about an ad that stands where it does now. */
        record NotPossible() implements Outcome {}
    }

    /**
     * @param reports that the moderator has read; all about this ad, at least one
     * @throws Refused VACANCY_NOT_FOUND; REPORT_NOT_FOUND; VACANCY_NOT_NOW when the ad changed in this very moment
     */
    @Transactional
    public Outcome run(Actor actor, UUID vacancyId, Set<UUID> reports, Decision decision) {
        var vacancy = vacancies.getForModerator(actor, vacancyId);
        var held = store.hold(vacancyId, reports);
        if (held.isEmpty() || held.size() != reports.size()) {
            throw new Refused(VacancyErrors.REPORT_NOT_FOUND);
        }
        var closed = held.stream()
                .flatMap(report -> Stream.ofNullable(report.closed()))
                .toList();
        if (!closed.isEmpty()) {
            return closed.size() == held.size() && areOwn(closed, actor, decision)
                    ? new Outcome.Done(held.size())
                    : tooLate(closed, actor);
        }
        if (!ReportOutcome.of(vacancy.status()).contains(decision.outcome())) {
            return new Outcome.NotPossible();
        }
        if (decision.stopReason() != null) {
            stop.run(actor, vacancyId, decision.stopReason(), "");
        }
        var now = new Closed(decision.outcome(), actor.accountId(), clock.now());
        held.forEach(report -> answer(actor, report, now, vacancy.content().title(), decision.answer()));
        return new Outcome.Done(held.size());
    }

    private void answer(Actor actor, Held report, Closed now, String title, String answer) {
        store.close(report.id(), now, answer);
        tell.run(report, title, answer);
        store.endTeller(report.id(), clock.systemNow());
        trail.wrote(
                actor,
                "AD_REPORT_ANSWERED",
                "ad-report",
                report.id(),
                now.outcome().name());
    }

    private static boolean areOwn(List<Closed> closed, Actor actor, Decision decision) {
        return closed.stream()
                .allMatch(one -> one.by().equals(actor.accountId()) && one.outcome() == decision.outcome());
    }

    private Outcome tooLate(List<Closed> closed, Actor actor) {
        var first = closed.stream()
                .filter(one -> !one.by().equals(actor.accountId()))
                .findFirst()
                .orElse(closed.getFirst());
        return new Outcome.TooLate(first.outcome(), accounts.staffName(first.by()), first.at());
    }
}
