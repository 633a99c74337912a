package vn.cauviec.access;

import java.sql.Timestamp;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.Vault;

/** How often something may be done from one place: forms that anybody may send. Counted in the database, for all nodes together. */
@Component
public class Limits {
    private final JdbcClient jdbc;
    private final Vault vault;
    private final BusinessClock clock;

    Limits(JdbcClient jdbc, Vault vault, BusinessClock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** How many turns are left. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int left(String what, String who, int most, Duration within) {
        return Math.max(0, most - (int) taken(what, vault.hash(what, who), within));
    }

    /**
     * Counts one more turn in the running transaction.
     *
     * @param what the form, as an upper-case code
     * @param who network address or sign-in name; only a keyed hash of it is kept
     * @param most turns within the time before now
     * @return false when these have been used up: nothing is counted then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean take(String what, String who, int most, Duration within) {
        var now = clock.systemNow();
        var key = vault.hash(what, who);
        if (taken(what, key, within) >= most) {
            return false;
        }
        jdbc.sql("INSERT INTO access.limited_turn (what, who_key, at) VALUES (:what, :who, :at)")
                .param("what", what)
                .param("who", key)
                .param("at", Timestamp.from(now))
                .update();
        return true;
    }

    private long taken(String what, byte[] key, Duration within) {
        return jdbc.sql("""
                        SELECT count(*)
                        FROM access.limited_turn
                        WHERE what = :what
                          AND who_key = :who
                          AND at > :since
                        """)
                .param("what", what)
                .param("who", key)
                .param("since", Timestamp.from(clock.systemNow().minus(within)))
                .query(Long.class)
                .single();
    }
}
