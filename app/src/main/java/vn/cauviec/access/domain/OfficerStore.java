package vn.cauviec.access.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.PersonName;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Role;

/** SQL of staff accounts: their names, their roles and what is asked for, their sessions. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class OfficerStore {
    private final JdbcClient jdbc;

    OfficerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An account, held until the transaction ends. */
    record Held(UUID id, String staffName, AccountStatus status) {}

    /** A role that was asked for, held until the transaction ends. */
    record HeldRequest(
            UUID id,
            UUID accountId,
            Role role,
            @Nullable Long unitId,
            @Nullable LocalDate validFrom,
            LocalDate validTo,
            UUID requestedBy,
            @Nullable String decision,
            @Nullable UUID decidedBy) {}

    Optional<Held> hold(UUID accountId) {
        return jdbc.sql("""
                        SELECT id, staff_name, status
                        FROM access.account
                        WHERE id = :id
                        FOR UPDATE
                        """)
                .param("id", accountId)
                .query((row, _) -> new Held(
                        row.getObject("id", UUID.class),
                        row.getString("staff_name"),
                        AccountStatus.valueOf(row.getString("status"))))
                .optional();
    }

    /**
     * The account of another officer, held until the transaction ends.
     *
     * @throws Refused ACCOUNT_UNKNOWN; ACCOUNT_OWN, because this is not for oneself to do
     */
    Held holdOfAnother(Actor actor, UUID accountId) {
        var held = hold(accountId)
                .filter(account -> !account.staffName().isEmpty())
                .orElseThrow(() -> new Refused(AccessErrors.ACCOUNT_UNKNOWN));
        if (accountId.equals(actor.accountId())) {
            throw new Refused(AccessErrors.ACCOUNT_OWN);
        }
        return held;
    }

    void setName(UUID accountId, PersonName name) {
        jdbc.sql("""
                        UPDATE access.account
                        SET staff_name = :name, name_sort = :sort, name_folded = :folded
                        WHERE id = :id
                        """)
                .param("id", accountId)
                .param("name", name.full())
                .param("sort", name.sortKey())
                .param("folded", name.foldedKey())
                .update();
    }

    void activate(UUID accountId, String passwordHash) {
        jdbc.sql("UPDATE access.account SET status = 'ACTIVE', password_hash = :hash WHERE id = :id")
                .param("id", accountId)
                .param("hash", passwordHash)
                .update();
    }

    void close(UUID accountId, Instant at) {
        jdbc.sql("UPDATE access.account SET status = 'CLOSED', closed_at = :at WHERE id = :id")
                .param("id", accountId)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** All roles in force or to come end with the day before this one. */
    void endGrants(UUID accountId, LocalDate day) {
        jdbc.sql("""
                        UPDATE access.role_grant
                        SET valid_to = greatest(:day, valid_from)
                        WHERE account_id = :account
                          AND (valid_to IS NULL OR :day < valid_to)
                        """).param("account", accountId).param("day", day).update();
    }

    /** False when the role has ended already, or is not of this account. */
    boolean endGrant(UUID accountId, UUID grantId, LocalDate day) {
        return jdbc.sql("""
                        UPDATE access.role_grant
                        SET valid_to = greatest(:day, valid_from)
                        WHERE id = :id
                          AND account_id = :account
                          AND (valid_to IS NULL OR :day < valid_to)
                        """)
                        .param("id", grantId)
                        .param("account", accountId)
                        .param("day", day)
                        .update()
                == 1;
    }

    /** False when the same role waits for this account already. */
    boolean insertRequest(UUID id, UUID accountId, RoleOffer offer, UUID by, Instant at) {
        return jdbc.sql("""
                        INSERT INTO access.role_request
                          (id, account_id, role, unit_id, valid_from, valid_to, requested_by, requested_at)
                        VALUES (:id, :account, :role, :unit, :from, :to, :by, :at)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("id", id)
                        .param("account", accountId)
                        .param("role", offer.role().name())
                        .param("unit", offer.unit().value())
                        .param("from", offer.firstDay())
                        .param("to", offer.validTo())
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    Optional<HeldRequest> holdRequest(UUID id) {
        return jdbc.sql("""
                        SELECT id, account_id, role, unit_id, valid_from, valid_to, requested_by, decision, decided_by
                        FROM access.role_request
                        WHERE id = :id
                        FOR UPDATE
                        """).param("id", id).query((row, _) -> request(row)).optional();
    }

    void decideRequest(UUID id, String decision, UUID by, Instant at, String reason) {
        jdbc.sql("""
                        UPDATE access.role_request
                        SET decision = :decision, decided_by = :by, decided_at = :at, reason = :reason
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("decision", decision)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("reason", reason)
                .update();
    }

    /** What is asked for on behalf of a closed account is withdrawn. */
    void withdrawRequests(UUID accountId, UUID by, Instant at) {
        jdbc.sql("""
                        UPDATE access.role_request
                        SET decision = 'WITHDRAWN', decided_by = :by, decided_at = :at
                        WHERE account_id = :account
                          AND decision IS NULL
                        """)
                .param("account", accountId)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Whether another active account holds the role on the day. */
    boolean isHeldByAnother(Role role, UUID accountId, LocalDate day) {
        return jdbc.sql("""
                        SELECT EXISTS (
                          SELECT 1
                          FROM access.role_grant held
                          JOIN access.account ON account.id = held.account_id
                          WHERE held.role = :role
                            AND held.account_id <> :account
                            AND account.status = 'ACTIVE'
                            AND held.valid_from <= :day
                            AND (held.valid_to IS NULL OR :day < held.valid_to)
                        )
                        """)
                .param("role", role.name())
                .param("account", accountId)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** Officers who today hold a role that the account holds or held, at the same place; by name. */
    List<HandOver.Colleague> listColleagues(UUID accountId, LocalDate day) {
        return jdbc.sql("""
                        SELECT account.id, account.staff_name
                        FROM access.account
                        WHERE account.status = 'ACTIVE'
                          AND account.staff_name <> ''
                          AND account.id <> :account
                          AND EXISTS (
                            SELECT 1
                            FROM access.role_grant held
                            JOIN access.role_grant own ON own.role = held.role
                              AND own.unit_id IS NOT DISTINCT FROM held.unit_id
                            WHERE held.account_id = account.id
                              AND held.valid_from <= :day
                              AND (held.valid_to IS NULL OR :day < held.valid_to)
                              AND own.account_id = :account
                          )
                        ORDER BY account.name_sort, account.id
                        """)
                .param("account", accountId)
                .param("day", day)
                .query((row, _) -> new HandOver.Colleague(row.getObject("id", UUID.class), row.getString("staff_name")))
                .list();
    }

    /** Ends the sessions of an account, all of them or all but one. */
    void endSessions(UUID accountId, @Nullable String except) {
        jdbc.sql("""
                        DELETE FROM access.session
                        WHERE principal_name = :account
                          AND (CAST(:except AS text) IS NULL OR session_id <> :except)
                        """)
                .param("account", accountId.toString())
                .param("except", except)
                .update();
    }

    /** Ends one session of an account. */
    void endSession(UUID accountId, String sessionId) {
        jdbc.sql("DELETE FROM access.session WHERE principal_name = :account AND session_id = :id")
                .param("account", accountId.toString())
                .param("id", sessionId)
                .update();
    }

    private static HeldRequest request(ResultSet row) throws SQLException {
        return new HeldRequest(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                Role.valueOf(row.getString("role")),
                row.getObject("unit_id", Long.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getObject("requested_by", UUID.class),
                row.getString("decision"),
                row.getObject("decided_by", UUID.class));
    }
}
