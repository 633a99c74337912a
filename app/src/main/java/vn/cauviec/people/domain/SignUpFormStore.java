package vn.cauviec.people.domain;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** SQL of the sign-up forms that opened an account, so that none opens two. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SignUpFormStore {
    private final JdbcClient jdbc;

    SignUpFormStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the form was used before; waits for the same form when it is being worked on right now. */
    boolean take(UUID formKey, Instant at) {
        return jdbc.sql("""
                        INSERT INTO people.sign_up_form (form_key, at)
                        VALUES (:key, :at)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("key", formKey)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** The form opened nothing and may be sent again. */
    void release(UUID formKey) {
        jdbc.sql("DELETE FROM people.sign_up_form WHERE form_key = :key")
                .param("key", formKey)
                .update();
    }
}
