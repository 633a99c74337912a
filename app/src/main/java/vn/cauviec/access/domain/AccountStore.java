package vn.cauviec.access.domain;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.LoginKind;
import vn.cauviec.kernel.Grant;
import vn.cauviec.kernel.Role;

/** SQL of accounts, sign-in names and grants. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AccountStore {
    /** Stands in the place of a hash where no password opens the account. */
    static final String NOBODYS_HASH = "-";

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What sign-in needs of an account.
     *
     * @param passwordHash null when no password opens the account
     * @param confirmed whether its holder has confirmed the name
     */
    record SignInRow(
            UUID accountId, String status, @Nullable String passwordHash, boolean confirmed) {}

    void insertAccount(UUID id, String staffName, String status, @Nullable String passwordHash, Instant at) {
        jdbc.sql("""
                        INSERT INTO access.account (id, staff_name, status, password_hash, created_at)
                        VALUES (:id, :name, :status, :hash, :at)
                        """)
                .param("id", id)
                .param("name", staffName)
                .param("status", status)
                .param("hash", passwordHash)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The account is for trying out: it signs in with the password alone. */
    void waiveSecondStep(UUID accountId) {
        jdbc.sql("UPDATE access.account SET second_step_waived = true WHERE id = :id")
                .param("id", accountId)
                .update();
    }

    boolean isAnyAccount() {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM access.account)")
                .query(Boolean.class)
                .single();
    }

    /** Empty when no password opens the account. */
    Optional<String> findPasswordHash(UUID accountId) {
        return jdbc.sql(
                        "SELECT password_hash FROM access.account WHERE id = :id AND status = 'ACTIVE' AND password_hash <> '-'")
                .param("id", accountId)
                .query((row, _) -> row.getString("password_hash"))
                .optional();
    }

    /** The same password under another hash. */
    void setPasswordHash(UUID accountId, String hash) {
        jdbc.sql("UPDATE access.account SET password_hash = :hash WHERE id = :id")
                .param("id", accountId)
                .param("hash", hash)
                .update();
    }

    void insertGrant(
            UUID id,
            UUID accountId,
            Grant grant,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable UUID grantedBy,
            Instant at) {
        jdbc.sql("""
                        INSERT INTO access.role_grant
                          (id, account_id, role, unit_id, organisation_id, valid_from, valid_to, granted_by, granted_at)
                        VALUES (:id, :account, :role, :unit, :organisation, :from, :to, :by, :at)
                        """)
                .param("id", id)
                .param("account", accountId)
                .param("role", grant.role().name())
                .param("unit", grant.unitId())
                .param("organisation", grant.organisationId())
                .param("from", from)
                .param("to", to)
                .param("by", grantedBy)
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<SignInRow> findForSignIn(LoginKind kind, List<byte[]> keys) {
        return jdbc.sql("""
                        SELECT account.id, account.status, nullif(account.password_hash, '-') AS password_hash,
                          login.confirmed_at IS NOT NULL AS confirmed
                        FROM access.login
                        JOIN access.account ON account.id = login.account_id
                        WHERE login.kind = :kind
                          AND login.key IN (:keys)
                        """)
                .param("kind", kind.name())
                .param("keys", keys)
                .query((row, _) -> new SignInRow(
                        row.getObject("id", UUID.class),
                        row.getString("status"),
                        row.getString("password_hash"),
                        row.getBoolean("confirmed")))
                .optional();
    }

    Optional<String> findActiveName(UUID accountId) {
        return jdbc.sql("""
                        SELECT staff_name
                        FROM access.account
                        WHERE id = :id
                          AND status = 'ACTIVE'
                        """).param("id", accountId).query(String.class).optional();
    }

    Optional<String> findStaffName(UUID accountId) {
        return jdbc.sql("SELECT staff_name FROM access.account WHERE id = :id")
                .param("id", accountId)
                .query(String.class)
                .optional();
    }

    List<Grant> listGrants(UUID accountId, LocalDate day) {
        return jdbc.sql("""
                        SELECT role, unit_id, organisation_id, branch_id
                        FROM access.role_grant
                        WHERE account_id = :account
                          AND valid_from <= :day
                          AND (valid_to IS NULL OR :day < valid_to)
                        ORDER BY id
                        """)
                .param("account", accountId)
                .param("day", day)
                .query((row, _) -> new Grant(
                        Role.valueOf(row.getString("role")),
                        row.getObject("unit_id", Long.class),
                        row.getObject("organisation_id", UUID.class),
                        row.getObject("branch_id", UUID.class)))
                .list();
    }

    void insertAttempt(byte[] loginKey, byte[] addressKey, boolean succeeded, Instant at) {
        jdbc.sql("""
                        INSERT INTO access.sign_in_attempt (login_key, address_key, succeeded, at)
                        VALUES (:login, :address, :succeeded, :at)
                        """)
                .param("login", loginKey)
                .param("address", addressKey)
                .param("succeeded", succeeded)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Failures since the time given that no success of the same name has followed. */
    long countFailuresOfLogin(byte[] loginKey, Instant since) {
        return jdbc.sql("""
                        SELECT count(*)
                        FROM access.sign_in_attempt attempt
                        WHERE login_key = :login
                          AND at > :since
                          AND NOT succeeded
                          AND NOT EXISTS (
                            SELECT 1
                            FROM access.sign_in_attempt later
                            WHERE later.login_key = attempt.login_key
                              AND later.succeeded
                              AND later.id > attempt.id
                          )
                        """)
                .param("login", loginKey)
                .param("since", Timestamp.from(since))
                .query(Long.class)
                .single();
    }

    long countFailures(Instant since) {
        return jdbc.sql("""
                        SELECT count(*)
                        FROM access.sign_in_attempt
                        WHERE at > :since
                          AND NOT succeeded
                        """)
                .param("since", Timestamp.from(since))
                .query(Long.class)
                .single();
    }

    long countFailuresOfAddress(byte[] addressKey, Instant since) {
        return jdbc.sql("""
                        SELECT count(*)
                        FROM access.sign_in_attempt
                        WHERE address_key = :address
                          AND at > :since
                          AND NOT succeeded
                        """)
                .param("address", addressKey)
                .param("since", Timestamp.from(since))
                .query(Long.class)
                .single();
    }
}
