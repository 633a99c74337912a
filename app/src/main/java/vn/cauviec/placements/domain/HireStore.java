package vn.cauviec.placements.domain;

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
import vn.cauviec.ledger.Ledger;
import vn.cauviec.placements.EvidenceKind;
import vn.cauviec.placements.HireStatus;
import vn.cauviec.placements.WaitsFor;
import vn.cauviec.reference.UnitId;

/** SQL of hires and their history. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class HireStore {
    private static final String COLUMNS = """
            id, person_id, employer_id, vacancy_id, application_id, channel, start_date, residence_unit_id,
            workplace_unit_id, insured, evidence_kind, evidence_file_id, evidence_note, status, waits_for,
            ledger_entry_id, version
            """;

    private final JdbcClient jdbc;

    HireStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when this hire was proposed or recorded before. */
    boolean insert(Hire hire, UUID by, Instant at) {
        boolean recorded = hire.status() == HireStatus.RECORDED;
        return jdbc.sql("""
                        INSERT INTO placements.hire
                          (id, person_id, employer_id, vacancy_id, application_id, channel, start_date, residence_unit_id,
                           workplace_unit_id, insured, evidence_kind, evidence_file_id, evidence_note, status, waits_for,
                           ledger_entry_id, proposed_at, proposed_by, recorded_at, recorded_by)
                        VALUES (:id, :person, :employer, :vacancy, :application, :channel, :start, :residence,
                          :workplace, :insured, :evidenceKind, :evidenceFile, :evidenceNote, :status, :waitsFor,
                          :entry, CAST(:proposedAt AS timestamptz), CAST(:proposedBy AS uuid),
                          CAST(:recordedAt AS timestamptz), CAST(:recordedBy AS uuid))
                        ON CONFLICT DO NOTHING
                        """)
                        .param("id", hire.id())
                        .param("person", hire.personId())
                        .param("employer", hire.employerId())
                        .param("vacancy", hire.vacancyId())
                        .param("application", hire.applicationId())
                        .param("channel", hire.channel().name())
                        .param("start", hire.startDate())
                        .param("residence", value(hire.residence()))
                        .param("workplace", value(hire.workplace()))
                        .param("insured", hire.insured())
                        .param("evidenceKind", hire.evidenceKind().name())
                        .param("evidenceFile", hire.evidenceFile())
                        .param("evidenceNote", hire.evidenceNote())
                        .param("status", hire.status().name())
                        .param("waitsFor", name(hire.waitsFor()))
                        .param("entry", hire.ledgerEntry())
                        .param("proposedAt", recorded ? null : Timestamp.from(at))
                        .param("proposedBy", recorded ? null : by)
                        .param("recordedAt", recorded ? Timestamp.from(at) : null)
                        .param("recordedBy", recorded ? by : null)
                        .update()
                == 1;
    }

    /** The hire, locked until the transaction ends; empty when the actor may not see it. */
    Optional<Hire> hold(UUID id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM placements.hire WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query((row, _) -> hire(row))
                .optional();
    }

    /** The hire that stands for the same person, employer and day, or the same application. */
    Optional<Hire> findStanding(Hire like) {
        return jdbc.sql("SELECT " + COLUMNS + """
                        FROM placements.hire
                        WHERE status IN ('PROPOSED', 'RECORDED')
                          AND ((person_id = :person AND employer_id = :employer AND start_date = :start)
                            OR application_id = :application)
                        ORDER BY id
                        LIMIT 1
                        """)
                .param("person", like.personId())
                .param("employer", like.employerId())
                .param("start", like.startDate())
                .param("application", like.applicationId())
                .query((row, _) -> hire(row))
                .optional();
    }

    /** Recorded hires of a person that wait for something, locked, in the order of their start. */
    List<Hire> holdWaitingOf(UUID personId) {
        return jdbc.sql("SELECT " + COLUMNS + """
                        FROM placements.hire
                        WHERE person_id = :person
                          AND status = 'RECORDED'
                          AND waits_for IS NOT NULL
                        ORDER BY start_date, id
                        FOR UPDATE
                        """)
                .param("person", personId)
                .query((row, _) -> hire(row))
                .list();
    }

    /** Writes everything of a hire that may change, at the version that was read. */
    void update(Hire hire) {
        jdbc.sql("""
                        UPDATE placements.hire
                        SET channel = :channel,
                          start_date = :start,
                          residence_unit_id = :residence,
                          workplace_unit_id = :workplace,
                          insured = :insured,
                          evidence_kind = :evidenceKind,
                          evidence_file_id = :evidenceFile,
                          evidence_note = :evidenceNote,
                          status = :status,
                          waits_for = :waitsFor,
                          ledger_entry_id = :entry,
                          version = version + 1
                        WHERE id = :id
                        """)
                .param("id", hire.id())
                .param("channel", hire.channel().name())
                .param("start", hire.startDate())
                .param("residence", value(hire.residence()))
                .param("workplace", value(hire.workplace()))
                .param("insured", hire.insured())
                .param("evidenceKind", hire.evidenceKind().name())
                .param("evidenceFile", hire.evidenceFile())
                .param("evidenceNote", hire.evidenceNote())
                .param("status", hire.status().name())
                .param("waitsFor", name(hire.waitsFor()))
                .param("entry", hire.ledgerEntry())
                .update();
    }

    /** The proposal becomes a recorded hire. */
    void record(Hire hire, UUID by, Instant at) {
        jdbc.sql("UPDATE placements.hire SET recorded_at = :at, recorded_by = :by WHERE id = :id")
                .param("id", hire.id())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
        update(hire);
    }

    void decline(UUID id) {
        jdbc.sql("UPDATE placements.hire SET status = 'DECLINED', version = version + 1 WHERE id = :id")
                .param("id", id)
                .update();
    }

    void reverse(UUID id, String reason) {
        jdbc.sql("""
                        UPDATE placements.hire
                        SET status = 'REVERSED', waits_for = NULL, reversal_reason = :reason, version = version + 1
                        WHERE id = :id
                        """).param("id", id).param("reason", reason).update();
    }

    void move(UUID fromPerson, UUID intoPerson) {
        jdbc.sql("UPDATE placements.hire SET person_id = :into WHERE person_id = :from")
                .param("from", fromPerson)
                .param("into", intoPerson)
                .update();
    }

    void note(UUID hire, UUID account, String action, String note, Instant at) {
        jdbc.sql("""
                        INSERT INTO placements.hire_event (hire_id, at, account_id, action, note)
                        VALUES (:hire, :at, :account, :action, :note)
                        """)
                .param("hire", hire)
                .param("at", Timestamp.from(at))
                .param("account", account)
                .param("action", action)
                .param("note", note)
                .update();
    }

    private static Hire hire(ResultSet row) throws SQLException {
        var waitsFor = row.getString("waits_for");
        return new Hire(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("employer_id", UUID.class),
                row.getObject("vacancy_id", UUID.class),
                row.getObject("application_id", UUID.class),
                Ledger.Channel.valueOf(row.getString("channel")),
                row.getObject("start_date", LocalDate.class),
                unit(row.getObject("residence_unit_id", Long.class)),
                unit(row.getObject("workplace_unit_id", Long.class)),
                row.getBoolean("insured"),
                EvidenceKind.valueOf(row.getString("evidence_kind")),
                row.getObject("evidence_file_id", UUID.class),
                row.getString("evidence_note"),
                HireStatus.valueOf(row.getString("status")),
                waitsFor == null ? null : WaitsFor.valueOf(waitsFor),
                row.getObject("ledger_entry_id", UUID.class),
                row.getInt("version"));
    }

    private static @Nullable UnitId unit(@Nullable Long id) {
        return id == null ? null : new UnitId(id);
    }

    private static @Nullable Long value(@Nullable UnitId unit) {
        return unit == null ? null : unit.value();
    }

    private static @Nullable String name(@Nullable WaitsFor waitsFor) {
        return waitsFor == null ? null : waitsFor.name();
    }
}
