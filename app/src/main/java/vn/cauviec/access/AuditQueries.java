package vn.cauviec.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.ReadPurpose;

/** Who read what, for the people whom it concerns. */
@Component
public class AuditQueries {
    private final JdbcClient jdbc;

    AuditQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One reading of a record, in system time.
     *
     * @param reader name under which a public servant signs; empty for an employer's user
     * @param roles roles that the reader has held, as codes
     * @param kind kind of the record ("person", "application")
     * @param purpose null when it was noted by a version with other purposes
     */
    public record Reading(
            Instant at,
            UUID account,
            String reader,
            List<String> roles,
            String kind,
            @Nullable ReadPurpose purpose) {
        public Reading {
            roles = List.copyOf(roles);
        }
    }

    /** Readings of these records by others than the account itself, newest first. */
    @Transactional(readOnly = true)
    public List<Reading> listReadings(Collection<UUID> subjects, UUID except, int limit) {
        return jdbc.sql("""
                        SELECT reading.at, reading.account_id, account.staff_name, reading.kind, reading.purpose,
                          array(
                            SELECT DISTINCT held.role
                            FROM access.role_grant held
                            WHERE held.account_id = reading.account_id
                            ORDER BY held.role
                          ) AS roles
                        FROM access.audit_read reading
                        JOIN access.account ON account.id = reading.account_id
                        WHERE reading.subject_id = ANY (:subjects)
                          AND reading.account_id <> :except
                        ORDER BY reading.at DESC, reading.id DESC
                        LIMIT :limit
                        """)
                .param("subjects", subjects.toArray(UUID[]::new))
                .param("except", except)
                .param("limit", limit)
                .query((row, _) -> new Reading(
                        row.getTimestamp("at").toInstant(),
                        row.getObject("account_id", UUID.class),
                        row.getString("staff_name"),
                        List.of((String[]) row.getArray("roles").getArray()),
                        row.getString("kind"),
                        ReadPurpose.find(row.getString("purpose")).orElse(null)))
                .list();
    }
}
