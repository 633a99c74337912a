package vn.cauviec.operations.domain;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.IdSource;

/** An officer has a backup written and tried now, not in the night. */
@Service
public class BackUpNow {
    private final NightlySchedule schedule;
    private final AuditTrail trail;
    private final IdSource ids;

    BackUpNow(NightlySchedule schedule, AuditTrail trail, IdSource ids) {
        this.schedule = schedule;
        this.trail = trail;
        this.ids = ids;
    }

    /** @return false when one is being written, or this node writes none */
    @Transactional
    public boolean run(Actor actor) {
        boolean begun = schedule.runSoon(NightlyBackup.NAME);
        if (begun) {
            trail.wrote(actor, "BACKUP_BEGUN", "backup", ids.next(), "");
        }
        return begun;
    }
}
