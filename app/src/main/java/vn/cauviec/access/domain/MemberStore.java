package vn.cauviec.access.domain;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.Members.Member;
import vn.cauviec.kernel.Role;

/** SQL of the accounts that act for an organisation. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class MemberStore {
    private static final String MEMBERS = """
            FROM access.role_grant held
            JOIN access.account ON account.id = held.account_id
            WHERE held.organisation_id = :organisation
              AND held.valid_from <= :day
              AND (held.valid_to IS NULL OR :day < held.valid_to)
              AND account.status <> 'CLOSED'
            """;

    private final JdbcClient jdbc;

    MemberStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Member> list(UUID organisationId, LocalDate day) {
        return jdbc.sql("SELECT account.id, held.role, account.status = 'ACTIVE' AS active\n" + MEMBERS
                        + "ORDER BY account.status = 'ACTIVE' DESC, account.id")
                .param("organisation", organisationId)
                .param("day", day)
                .query((row, _) -> new Member(
                        row.getObject("id", UUID.class), Role.valueOf(row.getString("role")), row.getBoolean("active")))
                .list();
    }

    /** The role of the account in the organisation, which nobody else changes until the transaction ends. */
    Optional<Role> hold(UUID organisationId, UUID accountId, LocalDate day) {
        return jdbc.sql("SELECT held.role\n" + MEMBERS + "  AND account.id = :account\nLIMIT 1\nFOR UPDATE OF held")
                .param("organisation", organisationId)
                .param("account", accountId)
                .param("day", day)
                .query((row, _) -> Role.valueOf(row.getString("role")))
                .optional();
    }

    /** What the account may do for the organisation ends with the day before this one. */
    void end(UUID organisationId, UUID accountId, LocalDate day) {
        jdbc.sql("""
                        UPDATE access.role_grant
                        SET valid_to = greatest(:day, valid_from)
                        WHERE organisation_id = :organisation
                          AND account_id = :account
                          AND (valid_to IS NULL OR :day < valid_to)
                        """)
                .param("day", day)
                .param("organisation", organisationId)
                .param("account", accountId)
                .update();
    }

    void grant(UUID organisationId, UUID accountId, Role role, LocalDate day, UUID by, Instant at) {
        jdbc.sql("""
                        INSERT INTO access.role_grant (id, account_id, role, organisation_id, valid_from, granted_by, granted_at)
                        VALUES (uuidv7(), :account, :role, :organisation, :day, :by, :at)
                        """)
                .param("account", accountId)
                .param("role", role.name())
                .param("organisation", organisationId)
                .param("day", day)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }
}
