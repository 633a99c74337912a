package vn.cauviec.placements.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.ledger.Ledger;
import vn.cauviec.placements.EvidenceKind;
import vn.cauviec.placements.HireStatus;
import vn.cauviec.placements.WaitsFor;

/** Hires as officers' pages show them, for the persons whom the actor may see. */
@Service
@Transactional(readOnly = true)
public class HireQueries {
    public static final int PAGE = 50;

    private static final String SELECT = """
            SELECT hire.id, hire.person_id, hire.employer_id, hire.vacancy_id, hire.application_id, hire.channel,
              hire.start_date, hire.residence_unit_id, hire.workplace_unit_id, hire.insured, hire.evidence_kind,
              hire.evidence_file_id, hire.evidence_note, hire.status, hire.waits_for, hire.ledger_entry_id,
              hire.reversal_reason, hire.proposed_at, hire.recorded_at, hire.recorded_by,
              person.full_name, person.unit_id AS person_unit_id, employer.name AS employer_name
            """;
    private static final String FROM = """
            FROM placements.hire
            JOIN people.face_person person ON person.id = hire.person_id
            JOIN employers.face_employer employer ON employer.id = hire.employer_id
            """;
    private static final String FILTER = """
            WHERE (CAST(:status AS text) IS NULL OR hire.status = :status)
              AND (CAST(:waits AS text) IS NULL OR hire.waits_for = :waits)
              AND (:name = '' OR person.name_folded ^@ :name)
            """;

    private final JdbcClient jdbc;

    HireQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Orders of the list, as the address names them. */
    public enum Order {
        NAME("ten", "person.name_sort_key"),
        START("ngay", "hire.start_date"),
        EMPLOYER("don-vi", "employer.name_folded");

        private final String code;
        private final String column;

        Order(String code, String column) {
            this.code = code;
            this.column = column;
        }

        public String code() {
            return code;
        }
    }

    /**
     * Which hires.
     *
     * @param status null for all
     * @param waitsFor null for all
     * @param name beginning of the person's name, with or without marks; empty for all
     */
    public record Filter(
            @Nullable HireStatus status, @Nullable WaitsFor waitsFor, String name) {}

    /** A hire with the names that belong to it. */
    public record Row(
            UUID id,
            UUID personId,
            UUID employerId,
            @Nullable UUID vacancyId,
            @Nullable UUID applicationId,
            Ledger.Channel channel,
            LocalDate startDate,
            @Nullable Long residenceUnit,
            @Nullable Long workplaceUnit,
            boolean insured,
            EvidenceKind evidenceKind,
            @Nullable UUID evidenceFile,
            String evidenceNote,
            HireStatus status,
            @Nullable WaitsFor waitsFor,
            @Nullable UUID ledgerEntry,
            String reversalReason,
            @Nullable Instant proposedAt,
            @Nullable Instant recordedAt,
            @Nullable UUID recordedBy,
            String personName,
            String employerName) {
        /** Without the details. */
        @Override
        public String toString() {
            return "Row[" + id + "]";
        }
    }

    /** What happened to a hire. */
    public record Event(Instant at, UUID account, String action, String note) {}

    public List<Row> list(Filter filter, Order order, boolean descending, int page, int size) {
        var direction = descending ? " DESC" : "";
        return jdbc.sql(SELECT + FROM + FILTER + "ORDER BY " + order.column + direction + ", hire.id"
                        + " LIMIT :limit OFFSET :offset")
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().name())
                .param(
                        "waits",
                        filter.waitsFor() == null ? null : filter.waitsFor().name())
                .param("name", VietnameseText.fold(filter.name()))
                .param("limit", size)
                .param("offset", (page - 1L) * size)
                .query((row, _) -> row(row))
                .list();
    }

    public long count(Filter filter) {
        return jdbc.sql("SELECT count(*) " + FROM + FILTER)
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().name())
                .param(
                        "waits",
                        filter.waitsFor() == null ? null : filter.waitsFor().name())
                .param("name", VietnameseText.fold(filter.name()))
                .query(Long.class)
                .single();
    }

    /** Empty when there is none or the actor may not see its person. */
    public Optional<Row> find(UUID id) {
        return jdbc.sql(SELECT + FROM + " WHERE hire.id = :id")
                .param("id", id)
                .query((row, _) -> row(row))
                .optional();
    }

    /** What the employer proposed for an application; empty when nothing. */
    public Optional<HireStatus> findStatusOfApplication(UUID application) {
        return jdbc.sql("""
                        SELECT status
                        FROM placements.hire
                        WHERE application_id = :application
                        ORDER BY id DESC
                        LIMIT 1
                        """)
                .param("application", application)
                .query((row, _) -> HireStatus.valueOf(row.getString("status")))
                .optional();
    }

    public List<Event> listEvents(UUID hire) {
        return jdbc.sql("""
                        SELECT at, account_id, action, note
                        FROM placements.hire_event
                        WHERE hire_id = :hire
                        ORDER BY id
                        """)
                .param("hire", hire)
                .query((row, _) -> new Event(
                        row.getTimestamp("at").toInstant(),
                        row.getObject("account_id", UUID.class),
                        row.getString("action"),
                        row.getString("note")))
                .list();
    }

    /** Of these hires, the ones that the actor may open. */
    public List<UUID> listVisible(Collection<UUID> hires) {
        if (hires.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("SELECT id FROM placements.hire WHERE id IN (:ids)")
                .param("ids", hires)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        var waits = row.getString("waits_for");
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("employer_id", UUID.class),
                row.getObject("vacancy_id", UUID.class),
                row.getObject("application_id", UUID.class),
                Ledger.Channel.valueOf(row.getString("channel")),
                row.getObject("start_date", LocalDate.class),
                row.getObject("residence_unit_id", Long.class),
                row.getObject("workplace_unit_id", Long.class),
                row.getBoolean("insured"),
                EvidenceKind.valueOf(row.getString("evidence_kind")),
                row.getObject("evidence_file_id", UUID.class),
                row.getString("evidence_note"),
                HireStatus.valueOf(row.getString("status")),
                waits == null ? null : WaitsFor.valueOf(waits),
                row.getObject("ledger_entry_id", UUID.class),
                row.getString("reversal_reason"),
                instant(row, "proposed_at"),
                instant(row, "recorded_at"),
                row.getObject("recorded_by", UUID.class),
                row.getString("full_name"),
                row.getString("employer_name"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
