package vn.cauviec.access.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Right;
import vn.cauviec.kernel.VietnameseText;

/** The audit log, for the data protection officer; empty for everybody else. Ids and codes only. */
@Component
@Transactional(readOnly = true)
public class AuditLog {
    private final JdbcClient jdbc;

    AuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which of the two logs. */
    public enum Kind {
        /** What was changed. */
        WRITES("audit_write", "action", "reason"),
        /** Whose details were read. */
        READS("audit_read", "purpose", "''");

        private final String table;
        private final String what;
        private final String reason;

        Kind(String table, String what, String reason) {
            this.table = table;
            this.what = what;
            this.reason = reason;
        }
    }

    /**
     * Which entries.
     *
     * @param from first day, in the world's time
     * @param to last day
     * @param words part of an officer's name, the beginning of a code, or the id of an account or a record; empty for all
     */
    public record Filter(Kind kind, LocalDate from, LocalDate to, String words) {}

    /**
     * One entry.
     *
     * @param who name of a public servant; empty for other accounts
     * @param what code of the action, or of the purpose of a reading
     * @param kind kind of the record
     */
    public record Entry(Instant at, UUID account, String who, String what, String kind, UUID subject, String reason) {}

    /** The newest first. */
    public List<Entry> list(Actor actor, Filter filter, int offset, int limit) {
        var kind = filter.kind();
        return bound(
                        actor,
                        filter,
                        """
                        SELECT entry.at, entry.account_id, account.staff_name, entry.%s AS what, entry.kind, entry.subject_id,
                          %s AS reason
                        """.formatted(kind.what, kind.reason),
                        "ORDER BY entry.at DESC, entry.id DESC LIMIT :limit OFFSET :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> entry(row))
                .list();
    }

    public long count(Actor actor, Filter filter) {
        return bound(actor, filter, "SELECT count(*) ", "").query(Long.class).single();
    }

    private JdbcClient.StatementSpec bound(Actor actor, Filter filter, String columns, String order) {
        var kind = filter.kind();
        var words = filter.words();
        return jdbc.sql(columns + """
                        FROM access.%s entry
                        LEFT JOIN access.account ON account.id = entry.account_id
                        WHERE :may
                          AND entry.at >= :from
                          AND entry.at < :to
                          AND (
                            :words = ''
                            OR (account.staff_name <> '' AND account.name_folded LIKE '%%' || :name || '%%')
                            OR upper(entry.%s) ^@ :code
                            OR entry.account_id = :id
                            OR entry.subject_id = :id
                          )
                        """.formatted(kind.table, kind.what) + order)
                .param("may", actor.may(Right.AUDIT_READ))
                .param("from", startOf(filter.from()))
                .param("to", startOf(filter.to().plusDays(1)))
                .param("words", words)
                .param(
                        "name",
                        VietnameseText.fold(words)
                                .replace("\\", "\\\\")
                                .replace("%", "\\%")
                                .replace("_", "\\_"))
                .param("code", words.toUpperCase(Locale.ROOT))
                .param("id", id(words).orElse(Actor.NOBODY));
    }

    private static Timestamp startOf(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(BusinessClock.ZONE).toInstant());
    }

    private static Optional<UUID> id(String words) {
        try {
            return Optional.of(UUID.fromString(words));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var who = row.getString("staff_name");
        return new Entry(
                row.getTimestamp("at").toInstant(),
                row.getObject("account_id", UUID.class),
                who == null ? "" : who,
                row.getString("what"),
                row.getString("kind"),
                row.getObject("subject_id", UUID.class),
                row.getString("reason"));
    }
}
