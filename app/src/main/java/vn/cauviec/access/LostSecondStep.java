package vn.cauviec.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cauviec.kernel.EmailAddress;
import vn.cauviec.operations.Vault;

/**
 * Whoever sits at the machine takes away the second step of an officer who has lost telephone and recovery codes, where no administrator
 * can: the only administrator's own. The password is still needed. Works without the server, so it stands on a connection alone.
 */
public final class LostSecondStep {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Vault vault;
    private final Clock clock;

    /** @param application connections with the application's login */
    public LostSecondStep(DataSource application, Vault vault, Clock clock) {
        jdbc = JdbcClient.create(application);
        transaction = new TransactionTemplate(new JdbcTransactionManager(application));
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Takes it away and ends all sessions of the account. Audited, under the account itself.
     *
     * @return false when nobody with a second step signs in with the address
     */
    public boolean run(EmailAddress email) {
        return Boolean.TRUE.equals(transaction.execute(_ -> jdbc.sql("""
                        SELECT held.account_id
                        FROM access.login held
                        JOIN access.second_step step ON step.account_id = held.account_id
                        WHERE held.kind = 'EMAIL'
                          AND held.key IN (:keys)
                        """)
                .param("keys", vault.hashes(LoginKind.EMAIL.name(), email.key()))
                .query((row, _) -> row.getObject("account_id", UUID.class))
                .optional()
                .map(this::takeAway)
                .orElse(false)));
    }

    private boolean takeAway(UUID account) {
        jdbc.sql("DELETE FROM access.recovery_code WHERE account_id = :account")
                .param("account", account)
                .update();
        jdbc.sql("DELETE FROM access.second_step WHERE account_id = :account")
                .param("account", account)
                .update();
        // They may be on the lost telephone.
        jdbc.sql("DELETE FROM access.passkey WHERE account_id = :account")
                .param("account", account)
                .update();
        jdbc.sql("DELETE FROM access.session WHERE principal_name = :account")
                .param("account", account.toString())
                .update();
        jdbc.sql("""
                        INSERT INTO access.audit_write (at, account_id, action, kind, subject_id, reason)
                        VALUES (:now, :account, 'SECOND_STEP_RESET', 'account', :account, 'command line')
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("account", account)
                .update();
        return true;
    }
}
