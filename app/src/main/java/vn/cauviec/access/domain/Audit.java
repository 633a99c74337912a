package vn.cauviec.access.domain;

import java.sql.Timestamp;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.ReadPurpose;

/** Writes the audit of changes and of reads. */
@Component
class Audit implements AuditTrail {
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Audit(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void wrote(Actor actor, String action, String kind, UUID id, String reason) {
        jdbc.sql("""
                        INSERT INTO access.audit_write (at, account_id, action, kind, subject_id, reason)
                        VALUES (:at, :account, :action, :kind, :id, :reason)
                        """)
                .param("at", Timestamp.from(clock.systemNow()))
                .param("account", actor.accountId())
                .param("action", action)
                .param("kind", kind)
                .param("id", id)
                .param("reason", reason)
                .update();
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void reads(Actor actor, String kind, UUID id, ReadPurpose purpose) {
        jdbc.sql("""
                        INSERT INTO access.audit_read (at, account_id, kind, subject_id, purpose)
                        VALUES (:at, :account, :kind, :id, :purpose)
                        """)
                .param("at", Timestamp.from(clock.systemNow()))
                .param("account", actor.accountId())
                .param("kind", kind)
                .param("id", id)
                .param("purpose", purpose.code())
                .update();
    }
}
