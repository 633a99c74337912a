package vn.cauviec.access.domain;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.AccountMessage;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.Refused;

/**
 * An officer has lost the telephone and the recovery codes: an administrator takes the second step away, so that the officer sets up
 * another with the password. The passkeys go too, because they may be on the same telephone. Sessions end; the officer is told.
 */
@Service
public class ResetSecondStep {
    private final SecondStepStore store;
    private final PasskeyStore passkeys;
    private final OfficerStore officers;
    private final Messages messages;
    private final AuditTrail trail;

    ResetSecondStep(
            SecondStepStore store, PasskeyStore passkeys, OfficerStore officers, Messages messages, AuditTrail trail) {
        this.store = store;
        this.passkeys = passkeys;
        this.officers = officers;
        this.messages = messages;
        this.trail = trail;
    }

    /**
     * @return name of the officer
     * @throws Refused ACCOUNT_UNKNOWN; ACCOUNT_OWN, because one's own second step is not for oneself to take away;
     *     SECOND_STEP_NOT_SET_UP
     */
    @Transactional
    public String run(Actor actor, UUID accountId) {
        var held = officers.holdOfAnother(actor, accountId);
        if (!store.delete(accountId)) {
            throw new Refused(AccessErrors.SECOND_STEP_NOT_SET_UP);
        }
        passkeys.deleteAll(accountId);
        officers.endSessions(accountId, null);
        trail.wrote(actor, "SECOND_STEP_RESET", "account", accountId, "");
        messages.tell(accountId, AccountMessage.SECOND_STEP_RESET);
        return held.staffName();
    }
}
