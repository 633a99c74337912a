package vn.cauviec.access.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.Members.Member;
import vn.cauviec.access.Members.Reach;
import vn.cauviec.kernel.IdSource;
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

    /** A grant for a branch each; one without a branch reaches the whole, whatever else there is. */
    private static final String MEMBER = """
            SELECT account.id, max(held.role) AS role, account.status = 'ACTIVE' AS active,
              CASE WHEN bool_or(held.branch_id IS NULL) THEN '{}' ELSE array_agg(held.branch_id) END AS branches
            """;

    private static final String GROUPED = "GROUP BY account.id\n";

    private final JdbcClient jdbc;
    private final IdSource ids;

    MemberStore(JdbcClient jdbc, IdSource ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    List<Member> list(UUID organisationId, LocalDate day) {
        return jdbc.sql(MEMBER + MEMBERS + GROUPED + "ORDER BY account.status = 'ACTIVE' DESC, account.id")
                .param("organisation", organisationId)
                .param("day", day)
                .query((row, _) -> member(row))
                .list();
    }

    /** What the account may do for the organisation; nobody else changes that until the transaction ends. */
    Optional<Member> hold(UUID organisationId, UUID accountId, LocalDate day) {
        jdbc.sql("SELECT id FROM access.account WHERE id = :account FOR UPDATE")
                .param("account", accountId)
                .query(UUID.class)
                .optional();
        return jdbc.sql(MEMBER + MEMBERS + "  AND account.id = :account\n" + GROUPED)
                .param("organisation", organisationId)
                .param("account", accountId)
                .param("day", day)
                .query((row, _) -> member(row))
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

    /** One grant for each branch; a single one for the organisation as a whole. */
    void grant(UUID organisationId, UUID accountId, Reach reach, LocalDate day, UUID by, Instant at) {
        var branches = reach.branches().isEmpty()
                ? Stream.<@Nullable UUID>of((UUID) null)
                : reach.branches().stream().sorted();
        branches.forEach(branch -> jdbc.sql("""
                        INSERT INTO access.role_grant
                          (id, account_id, role, organisation_id, branch_id, valid_from, granted_by, granted_at)
                        VALUES (:id, :account, :role, :organisation, :branch, :day, :by, :at)
                        """)
                .param("id", ids.next())
                .param("account", accountId)
                .param("role", reach.role().name())
                .param("organisation", organisationId)
                .param("branch", branch)
                .param("day", day)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update());
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                row.getObject("id", UUID.class),
                Role.valueOf(row.getString("role")),
                row.getBoolean("active"),
                Set.of((UUID[]) row.getArray("branches").getArray()));
    }
}
