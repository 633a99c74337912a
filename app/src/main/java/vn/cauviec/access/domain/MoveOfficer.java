package vn.cauviec.access.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;

/**
 * An officer goes to another unit or agency: all roles end with a day, and the new one, which begins on the day after, waits for a
 * second person. What stands in the officer's name may go to a colleague in the same transaction.
 */
@Service
public class MoveOfficer {
    private final OfficerStore officers;
    private final RequestRole requestRole;
    private final HandOver handOver;
    private final AuditTrail trail;
    private final BusinessClock clock;

    MoveOfficer(
            OfficerStore officers, RequestRole requestRole, HandOver handOver, AuditTrail trail, BusinessClock clock) {
        this.officers = officers;
        this.requestRole = requestRole;
        this.handOver = handOver;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Where to.
     *
     * @param lastDay on which the roles of today still hold; today or later
     * @param offer the new role
     * @param colleague who takes the work over; null when it stays for now
     */
    public record Move(
            LocalDate lastDay, RoleOffer offer, @Nullable UUID colleague) {}

    /**
     * What waits for a decision on the old place is withdrawn.
     *
     * @return name of the officer
     * @throws Refused ACCOUNT_UNKNOWN, ACCOUNT_CLOSED; ACCOUNT_OWN, because somebody else has to move oneself; COLLEAGUE_UNKNOWN
     */
    @Transactional
    public String run(Actor actor, UUID accountId, Move move) {
        var today = clock.today();
        if (move.lastDay().isBefore(today) || !move.offer().lastDay().isAfter(move.lastDay())) {
            throw new IllegalArgumentException("a role that begins before its time, or ends before it begins");
        }
        var held = officers.holdOfAnother(actor, accountId);
        if (held.status() == AccountStatus.CLOSED) {
            throw new Refused(AccessErrors.ACCOUNT_CLOSED);
        }
        var colleague = move.colleague();
        if (colleague != null) {
            handOver.run(actor, accountId, colleague);
        }
        officers.endGrants(accountId, move.lastDay().plusDays(1));
        officers.withdrawRequests(accountId, actor.accountId(), clock.now());
        requestRole.run(actor, accountId, move.offer().from(move.lastDay().plusDays(1)));
        trail.wrote(actor, "OFFICER_MOVED", "account", accountId, move.lastDay().toString());
        return held.staffName();
    }
}
