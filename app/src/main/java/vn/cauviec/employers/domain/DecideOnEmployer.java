package vn.cauviec.employers.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.employers.EmployerChanges;
import vn.cauviec.employers.EmployerStanding;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.kernel.Refused;
import vn.cauviec.operations.ChangeFeed;

/**
 * A moderator verifies an employer, or refuses it with a reason. Whoever decides second is told what was decided; the same
 * moderator deciding the same twice (a double click) changes nothing.
 */
@Service
public class DecideOnEmployer {
    private final EmployerStore store;
    private final EmployerQueries queries;
    private final ChangeFeed feed;
    private final AuditTrail trail;
    private final IdSource ids;
    private final BusinessClock clock;

    DecideOnEmployer(
            EmployerStore store,
            EmployerQueries queries,
            ChangeFeed feed,
            AuditTrail trail,
            IdSource ids,
            BusinessClock clock) {
        this.store = store;
        this.queries = queries;
        this.feed = feed;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /** What the moderator finds. */
    public sealed interface Finding {
        record Verified() implements Finding {}

        /** @param reason what the employer is told, so that it can put it right */
        record Refusal(String reason) implements Finding {}
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Done(String employerName) implements Outcome {}

        /**
         * Since the moderator opened the page, somebody else decided, or the company changed what it states.
         *
         * @param last the decision that came first; null when it was a change by the company
         */
        record Overtaken(@Nullable DecisionRow last) implements Outcome {}

        /** An employer known by name alone cannot be verified. */
        record NoTaxCode() implements Outcome {}

        /** Nothing of the kind can be decided about an employer in this standing. */
        record NotPossible(EmployerStanding standing) implements Outcome {}
    }

    /**
     * @param version of the record as the moderator saw it
     * @throws Refused EMPLOYER_UNKNOWN
     */
    @Transactional
    public Outcome run(Actor actor, UUID id, int version, Finding finding) {
        var held = store.hold(id).orElseThrow(() -> new Refused(EmployerErrors.EMPLOYER_UNKNOWN));
        var step = switch (finding) {
            case Finding.Verified() -> StandingRules.Step.VERIFY;
            case Finding.Refusal _ -> StandingRules.Step.REFUSE;
        };
        if (held.version() != version) {
            return overtaken(actor, held, finding);
        }
        if (held.taxCode().isEmpty()) {
            return new Outcome.NoTaxCode();
        }
        var next = StandingRules.after(held.standing(), step);
        if (next.isEmpty()) {
            return new Outcome.NotPossible(held.standing());
        }
        decide(actor, held, next.get(), finding);
        return new Outcome.Done(held.name());
    }

    private Outcome overtaken(Actor actor, EmployerStore.Held held, Finding finding) {
        var decisions = queries.listDecisions(held.id());
        var last = decisions.isEmpty() ? null : decisions.getLast();
        if (last == null || last.decision() != held.standing()) {
            return new Outcome.Overtaken(null);
        }
        boolean myOwn = last.decidedBy().equals(actor.accountId()) && last.decision() == standingOf(finding);
        return myOwn ? new Outcome.Done(held.name()) : new Outcome.Overtaken(last);
    }

    private void decide(Actor actor, EmployerStore.Held held, EmployerStanding standing, Finding finding) {
        var now = clock.now();
        var reason = switch (finding) {
            case Finding.Verified() -> "";
            case Finding.Refusal(var text) -> text;
        };
        store.setStanding(held.id(), standing, now);
        store.insertDecision(ids.next(), held, standing, reason, actor.accountId(), now);
        trail.wrote(actor, "EMPLOYER_" + standing.name(), "employer", held.id(), "");
        feed.publish(
                standing == EmployerStanding.VERIFIED ? EmployerChanges.VERIFIED : EmployerChanges.CHANGED, held.id());
    }

    private static EmployerStanding standingOf(Finding finding) {
        return switch (finding) {
            case Finding.Verified() -> EmployerStanding.VERIFIED;
            case Finding.Refusal _ -> EmployerStanding.REFUSED;
        };
    }
}
