package vn.cauviec.access.domain;

import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.AccountMessage;
import vn.cauviec.access.HandOverSource;
import vn.cauviec.access.HandOverSource.OpenWork;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Right;

/**
 * What stands in an officer's name goes to a colleague: whoever holds a role that the officer holds or held, at the same place. Also
 * after the account was closed, because closing must never wait.
 */
@Service
public class HandOver {
    private final ObjectProvider<HandOverSource> sources;
    private final OfficerStore officers;
    private final AuditTrail trail;
    private final Messages messages;
    private final BusinessClock clock;

    HandOver(
            ObjectProvider<HandOverSource> sources,
            OfficerStore officers,
            AuditTrail trail,
            Messages messages,
            BusinessClock clock) {
        this.sources = sources;
        this.officers = officers;
        this.trail = trail;
        this.messages = messages;
        this.clock = clock;
    }

    /** An officer who may take the work over. */
    public record Colleague(UUID id, String name) {}

    /** What stands in the officer's name, for the administrator. */
    @Transactional(readOnly = true)
    public List<OpenWork> listOpen(Actor actor, UUID officer) {
        return actor.may(Right.ACCOUNT_MANAGE)
                ? sources.orderedStream()
                        .flatMap(source -> source.find(actor, officer).stream())
                        .toList()
                : List.of();
    }

    /** Who may take it over, for the administrator; by name. */
    @Transactional(readOnly = true)
    public List<Colleague> listColleagues(Actor actor, UUID officer) {
        return actor.may(Right.ACCOUNT_MANAGE) ? officers.listColleagues(officer, clock.today()) : List.of();
    }

    /**
     * @return name of the colleague
     * @throws Refused ACCOUNT_UNKNOWN; COLLEAGUE_UNKNOWN when nobody of that account may take the work over
     */
    @Transactional
    public String run(Actor actor, UUID officer, UUID colleague) {
        var from = officers.hold(officer)
                .filter(held -> !held.staffName().isEmpty())
                .orElseThrow(() -> new Refused(AccessErrors.ACCOUNT_UNKNOWN));
        var to = listColleagues(actor, officer).stream()
                .filter(known -> known.id().equals(colleague))
                .findFirst()
                .orElseThrow(() -> new Refused(AccessErrors.COLLEAGUE_UNKNOWN));
        if (!listOpen(actor, officer).isEmpty()) {
            sources.orderedStream().forEach(source -> source.handOver(actor, officer, colleague));
            trail.wrote(actor, "WORK_HANDED_OVER", "account", officer, colleague.toString());
            messages.tell(colleague, AccountMessage.WORK_HANDED_OVER, from.staffName());
        }
        return to.name();
    }
}
