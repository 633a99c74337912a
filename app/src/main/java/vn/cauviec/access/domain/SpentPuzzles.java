package vn.cauviec.access.domain;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puzzles that were used, for as long as they could be used again. */
@Component
public class SpentPuzzles {
    private final JdbcClient jdbc;

    SpentPuzzles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public boolean isSpent(String nonce) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM access.spent_puzzle WHERE nonce = :nonce)")
                .param("nonce", nonce)
                .query(Boolean.class)
                .single();
    }

    /**
     * In the running transaction; forgets those that are too old anyway.
     *
     * @return false when somebody was faster
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean spend(String nonce, Instant at, Duration life) {
        jdbc.sql("DELETE FROM access.spent_puzzle WHERE at < :old")
                .param("old", Timestamp.from(at.minus(life)))
                .update();
        return jdbc.sql("INSERT INTO access.spent_puzzle (nonce, at) VALUES (:nonce, :at) ON CONFLICT DO NOTHING")
                        .param("nonce", nonce)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }
}
