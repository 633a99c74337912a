package vn.cauviec.access.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.LoginKind;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Right;
import vn.cauviec.kernel.Role;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.reference.UnitId;

/** Staff accounts and their roles, for those who keep them; empty for everybody else. */
@Component
@Transactional(readOnly = true)
public class OfficerQueries {
    private static final String CONDITION = """
            WHERE :may
              AND account.staff_name <> ''
              AND (CAST(:status AS text) IS NULL OR account.status = :status)
              AND account.name_folded LIKE '%' || :name || '%'
              AND (CAST(:role AS text) IS NULL OR EXISTS (
                SELECT 1
                FROM access.role_grant held
                WHERE held.account_id = account.id
                  AND held.role = :role
                  AND held.valid_from <= :day
                  AND (held.valid_to IS NULL OR :day < held.valid_to)
              ))
            """;

    private final JdbcClient jdbc;
    private final Logins logins;

    OfficerQueries(JdbcClient jdbc, Logins logins) {
        this.jdbc = jdbc;
        this.logins = logins;
    }

    /**
     * Which officers.
     *
     * @param status null for all
     * @param role held on the day; null for any
     * @param words part of a name; empty for all
     */
    public record Filter(
            @Nullable AccountStatus status, @Nullable Role role, String words, LocalDate day) {}

    /** One officer of the list. */
    public record Row(UUID id, String name, AccountStatus status, List<Role> roles, int waiting, Instant createdAt) {
        public Row {
            roles = List.copyOf(roles);
        }
    }

    /**
     * An officer's account.
     *
     * @param login what the officer signs in with; empty when none was given yet
     * @param secondStep whether one was set up
     */
    public record Officer(
            UUID id,
            String name,
            AccountStatus status,
            String login,
            Instant createdAt,
            @Nullable Instant closedAt,
            boolean secondStep) {}

    /** What somebody signs in with. */
    public record OwnLogin(LoginKind kind, String name, boolean confirmed) {}

    /**
     * A role that an officer holds, held, or will hold.
     *
     * @param validTo first day on which it no longer holds; null when no end was set
     * @param grantedBy name of who granted it; empty for the first officers
     */
    public record GrantRow(
            UUID id,
            Role role,
            @Nullable UnitId unit,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String grantedBy) {
        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
        }
    }

    /**
     * A role that was asked for.
     *
     * @param validFrom first day on which it would hold; null for the day on which it is granted
     * @param validTo first day on which it would no longer hold
     * @param decision GRANTED, REFUSED or WITHDRAWN; empty while it waits
     */
    public record RequestRow(
            UUID id,
            UUID accountId,
            String name,
            Role role,
            @Nullable UnitId unit,
            @Nullable LocalDate validFrom,
            LocalDate validTo,
            UUID requestedBy,
            String requestedByName,
            Instant requestedAt,
            String decision,
            String decidedByName,
            String reason) {}

    public List<Row> list(Actor actor, Filter filter, boolean descending, int offset, int limit) {
        var direction = descending ? " DESC" : "";
        return bound(
                        actor,
                        filter,
                        """
                        SELECT account.id, account.staff_name, account.status, account.created_at,
                          array(
                            SELECT DISTINCT held.role
                            FROM access.role_grant held
                            WHERE held.account_id = account.id
                              AND held.valid_from <= :day
                              AND (held.valid_to IS NULL OR :day < held.valid_to)
                            ORDER BY held.role
                          ) AS roles,
                          (SELECT count(*) FROM access.role_request asked WHERE asked.account_id = account.id AND asked.decision IS NULL)
                            AS waiting
                        FROM access.account
                        """ + CONDITION + "ORDER BY account.name_sort" + direction + ", account.id" + direction + """

                        LIMIT :limit
                        OFFSET :offset
                        """)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("staff_name"),
                        AccountStatus.valueOf(row.getString("status")),
                        Stream.of((String[]) row.getArray("roles").getArray())
                                .map(Role::valueOf)
                                .toList(),
                        row.getInt("waiting"),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }

    public long count(Actor actor, Filter filter) {
        return bound(actor, filter, "SELECT count(*) FROM access.account " + CONDITION)
                .query(Long.class)
                .single();
    }

    /** The account of an officer, for the administrator. */
    public Optional<Officer> find(Actor actor, UUID accountId) {
        return jdbc.sql("""
                        SELECT id, staff_name, status, created_at, closed_at,
                          EXISTS (SELECT 1 FROM access.second_step step WHERE step.account_id = account.id) AS second_step
                        FROM access.account
                        WHERE :may
                          AND id = :id
                          AND staff_name <> ''
                        """)
                .param("may", actor.may(Right.ACCOUNT_MANAGE))
                .param("id", accountId)
                .query((row, _) -> officer(row))
                .optional();
    }

    /** Roles of an account, the newest first: of one's own, or for the administrator. */
    public List<GrantRow> listGrants(Actor actor, UUID accountId) {
        return jdbc.sql("""
                        SELECT held.id, held.role, held.unit_id, held.valid_from, held.valid_to, granter.staff_name AS granted_by
                        FROM access.role_grant held
                        LEFT JOIN access.account granter ON granter.id = held.granted_by
                        WHERE :may
                          AND held.account_id = :account
                        ORDER BY held.valid_from DESC, held.id DESC
                        """)
                .param("may", actor.may(Right.ACCOUNT_MANAGE) || accountId.equals(actor.accountId()))
                .param("account", accountId)
                .query((row, _) -> new GrantRow(
                        row.getObject("id", UUID.class),
                        Role.valueOf(row.getString("role")),
                        unit(row),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        text(row, "granted_by")))
                .list();
    }

    /** What was asked for on behalf of an account, the newest first: of one's own, or for the administrator. */
    public List<RequestRow> listRequests(Actor actor, UUID accountId) {
        return requests("asked.account_id = :account", "asked.requested_at DESC, asked.id DESC")
                .param("may", actor.may(Right.ACCOUNT_MANAGE) || accountId.equals(actor.accountId()))
                .param("account", accountId)
                .query((row, _) -> request(row))
                .list();
    }

    /** Roles that wait to be granted, the oldest first. */
    public List<RequestRow> listWaiting(Actor actor) {
        return requests("asked.decision IS NULL", "asked.requested_at, asked.id")
                .param("may", actor.may(Right.ROLE_GRANT))
                .query((row, _) -> request(row))
                .list();
    }

    /** Roles that wait for this actor: not those that they asked for themselves. */
    public long countWaiting(Actor actor) {
        return jdbc.sql("""
                        SELECT count(*)
                        FROM access.role_request
                        WHERE :may
                          AND decision IS NULL
                          AND requested_by <> :actor
                          AND account_id <> :actor
                        """)
                .param("may", actor.may(Right.ROLE_GRANT))
                .param("actor", actor.accountId())
                .query(Long.class)
                .single();
    }

    /** What an account signs in with, for its holder. */
    public List<OwnLogin> listOwnLogins(Actor actor) {
        return logins.list(actor.accountId()).stream()
                .map(login -> new OwnLogin(login.kind(), login.name(), login.confirmed()))
                .toList();
    }

    /** Whether a code is on its way to a telephone of the actor. */
    public boolean isCodeAwaited(Actor actor) {
        return logins.isCodeAwaited(actor.accountId());
    }

    private JdbcClient.StatementSpec requests(String condition, String order) {
        return jdbc.sql("""
                        SELECT asked.id, asked.account_id, account.staff_name, asked.role, asked.unit_id, asked.valid_from, asked.valid_to,
                          asked.requested_by, requester.staff_name AS requested_by_name, asked.requested_at, asked.decision,
                          decider.staff_name AS decided_by_name, asked.reason
                        FROM access.role_request asked
                        JOIN access.account ON account.id = asked.account_id
                        JOIN access.account requester ON requester.id = asked.requested_by
                        LEFT JOIN access.account decider ON decider.id = asked.decided_by
                        WHERE :may
                          AND
                        """ + " " + condition + " ORDER BY " + order);
    }

    private JdbcClient.StatementSpec bound(Actor actor, Filter filter, String sql) {
        var status = filter.status();
        var role = filter.role();
        return jdbc.sql(sql)
                .param("may", actor.may(Right.ACCOUNT_MANAGE))
                .param("status", status == null ? null : status.name())
                .param("role", role == null ? null : role.name())
                .param("day", filter.day())
                .param(
                        "name",
                        VietnameseText.fold(filter.words())
                                .replace("\\", "\\\\")
                                .replace("%", "\\%")
                                .replace("_", "\\_"));
    }

    private Officer officer(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var closedAt = row.getTimestamp("closed_at");
        return new Officer(
                id,
                row.getString("staff_name"),
                AccountStatus.valueOf(row.getString("status")),
                logins.list(id).stream().map(Logins.Login::name).collect(Collectors.joining(", ")),
                row.getTimestamp("created_at").toInstant(),
                closedAt == null ? null : closedAt.toInstant(),
                row.getBoolean("second_step"));
    }

    private static RequestRow request(ResultSet row) throws SQLException {
        return new RequestRow(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("staff_name"),
                Role.valueOf(row.getString("role")),
                unit(row),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getObject("requested_by", UUID.class),
                row.getString("requested_by_name"),
                row.getTimestamp("requested_at").toInstant(),
                text(row, "decision"),
                text(row, "decided_by_name"),
                row.getString("reason"));
    }

    private static @Nullable UnitId unit(ResultSet row) throws SQLException {
        var id = row.getObject("unit_id", Long.class);
        return id == null ? null : new UnitId(id);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "" : text;
    }
}
