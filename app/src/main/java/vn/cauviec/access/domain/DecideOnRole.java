package vn.cauviec.access.domain;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.Accounts;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Grant;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.kernel.Refused;

/**
 * A second person grants a role that the administrator asked for, or refuses it. Nobody grants what they asked for, nor anything to
 * themselves. Whoever decides second is told; the same person deciding the same twice changes nothing.
 */
@Service
public class DecideOnRole {
    private static final String GRANTED = "GRANTED";
    private static final String REFUSED = "REFUSED";

    private final OfficerStore officers;
    private final AccountStore accounts;
    private final Accounts names;
    private final AuditTrail trail;
    private final IdSource ids;
    private final BusinessClock clock;

    DecideOnRole(
            OfficerStore officers,
            AccountStore accounts,
            Accounts names,
            AuditTrail trail,
            IdSource ids,
            BusinessClock clock) {
        this.officers = officers;
        this.accounts = accounts;
        this.names = names;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /** What the second person decides. */
    public sealed interface Decision {
        record Grants() implements Decision {}

        record Refuses(String reason) implements Decision {}
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** @param name of the officer */
        record Done(String name) implements Outcome {}

        /**
         * Somebody was first.
         *
         * @param by name of whoever decided; empty when the account was closed meanwhile
         * @param granted what was decided
         */
        record Overtaken(String name, String by, boolean granted) implements Outcome {}

        /** The actor asked for the role, or it would be the actor's own. */
        record NotByYou() implements Outcome {}

        /** Its last day has passed: it has to be asked for anew. */
        record TooLate() implements Outcome {}
    }

    /** @throws Refused ROLE_REQUEST_UNKNOWN */
    @Transactional
    public Outcome run(Actor actor, UUID requestId, Decision decision) {
        var request = officers.holdRequest(requestId).orElseThrow(() -> new Refused(AccessErrors.ROLE_REQUEST_UNKNOWN));
        var name = names.staffName(request.accountId());
        var code = codeOf(decision);
        var decided = request.decision();
        var decidedBy = request.decidedBy();
        if (decided != null && decidedBy != null) {
            boolean myOwn = decidedBy.equals(actor.accountId()) && decided.equals(code);
            return myOwn
                    ? new Outcome.Done(name)
                    : new Outcome.Overtaken(name, names.staffName(decidedBy), decided.equals(GRANTED));
        }
        boolean itself = request.accountId().equals(actor.accountId());
        if (itself || request.requestedBy().equals(actor.accountId())) {
            return new Outcome.NotByYou();
        }
        return switch (decision) {
            case Decision.Refuses(var reason) -> {
                note(actor, request, code, reason);
                yield new Outcome.Done(name);
            }
            case Decision.Grants() -> grant(actor, request, name);
        };
    }

    private Outcome grant(Actor actor, OfficerStore.HeldRequest request, String name) {
        var today = clock.today();
        if (!today.isBefore(request.validTo())) {
            return new Outcome.TooLate();
        }
        var wanted = request.validFrom();
        accounts.insertGrant(
                ids.next(),
                request.accountId(),
                new Grant(request.role(), request.unitId(), null),
                wanted == null || wanted.isBefore(today) ? today : wanted,
                request.validTo(),
                actor.accountId(),
                clock.now());
        note(actor, request, GRANTED, "");
        return new Outcome.Done(name);
    }

    private void note(Actor actor, OfficerStore.HeldRequest request, String code, String reason) {
        officers.decideRequest(request.id(), code, actor.accountId(), clock.now(), reason);
        trail.wrote(
                actor,
                "ROLE_" + code,
                "account",
                request.accountId(),
                request.role().name());
    }

    private static String codeOf(Decision decision) {
        return switch (decision) {
            case Decision.Grants() -> GRANTED;
            case Decision.Refuses _ -> REFUSED;
        };
    }
}
