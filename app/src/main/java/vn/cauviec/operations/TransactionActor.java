package vn.cauviec.operations;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes the actor of the running transaction: sign-up makes the new account the actor before its first insert. */
@Component
public class TransactionActor {
    private final JdbcClient jdbc;

    TransactionActor(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From here to the end of the transaction, row-level security sees this account. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void become(UUID accountId) {
        jdbc.sql("SELECT set_config('cauviec.actor', :id, true)")
                .param("id", accountId.toString())
                .query(String.class)
                .single();
    }
}
