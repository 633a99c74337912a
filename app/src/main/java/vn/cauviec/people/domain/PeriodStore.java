package vn.cauviec.people.domain;

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
import vn.cauviec.people.EmploymentStatus;
import vn.cauviec.reference.UnitId;

/**
 * SQL of facts that change: residence and employment status. Each is kept twice, as the truth of today and as what was recorded
 * before. Callers lock the person first.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PeriodStore {
    private final JdbcClient jdbc;

    PeriodStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which fact, and the columns that hold it. */
    private enum Fact {
        RESIDENCE("people.residence", "unit_id, village_id"),
        EMPLOYMENT_STATUS("people.employment_status", "status");

        private final String table;
        private final String columns;

        Fact(String table, String columns) {
            this.table = table;
            this.columns = columns;
        }

        String in(String sql) {
            return sql.replace("{table}", table).replace("{columns}", columns);
        }
    }

    /** From that day on the person resides there, until the next period that is recorded already. */
    void changeResidence(UUID person, UnitId unit, @Nullable UnitId village, LocalDate from, UUID by, Instant at) {
        insertResidence(person, unit, village, from, makeRoom(Fact.RESIDENCE, person, from, by, at), by, at);
    }

    /** Where a person of a new record resides from that day on: there is nothing yet to make room in. */
    void beginResidence(UUID person, UnitId unit, @Nullable UnitId village, LocalDate from, UUID by, Instant at) {
        insertResidence(person, unit, village, from, LocalDate.MAX, by, at);
    }

    private void insertResidence(
            UUID person, UnitId unit, @Nullable UnitId village, LocalDate from, LocalDate to, UUID by, Instant at) {
        jdbc.sql("""
                        INSERT INTO people.residence (person_id, unit_id, village_id, valid_from, valid_to, recorded_at, recorded_by)
                        VALUES (:person, :unit, :village, :from, :to, :at, :by)
                        """)
                .param("person", person)
                .param("unit", unit.value())
                .param("village", village == null ? null : village.value())
                .param("from", from)
                .param("to", to)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /** From that day on the person has the status, until the next period that is recorded already. */
    void changeEmploymentStatus(UUID person, EmploymentStatus status, LocalDate from, UUID by, Instant at) {
        if (findEmploymentStatus(person, from).equals(Optional.of(status))) {
            return;
        }
        var to = makeRoom(Fact.EMPLOYMENT_STATUS, person, from, by, at);
        jdbc.sql("""
                        INSERT INTO people.employment_status (person_id, status, valid_from, valid_to, recorded_at, recorded_by)
                        VALUES (:person, :status, :from, :to, :at, :by)
                        """)
                .param("person", person)
                .param("status", status.name())
                .param("from", from)
                .param("to", to)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /**
     * Ends the period that contains the day (what it said until now goes to the history) and returns the first day of the next
     * period, or infinity.
     */
    private LocalDate makeRoom(Fact fact, UUID person, LocalDate from, UUID by, Instant at) {
        var containing = jdbc.sql(fact.in("""
                        SELECT valid_from, valid_to
                        FROM {table}
                        WHERE person_id = :person
                          AND valid_from <= :from
                          AND :from < valid_to
                        """))
                .param("person", person)
                .param("from", from)
                .query((row, _) -> new LocalDate[] {
                    row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class)
                })
                .optional();
        if (containing.isEmpty()) {
            return jdbc.sql(fact.in("""
                            SELECT coalesce(min(valid_from), 'infinity')
                            FROM {table}
                            WHERE person_id = :person
                              AND valid_from > :from
                            """))
                    .param("person", person)
                    .param("from", from)
                    .query(LocalDate.class)
                    .single();
        }
        shorten(fact, person, containing.get()[0], from, by, at);
        return containing.get()[1];
    }

    private void shorten(Fact fact, UUID person, LocalDate begun, LocalDate end, UUID by, Instant at) {
        jdbc.sql(fact.in("""
                        WITH ended AS (
                          DELETE FROM {table}
                          WHERE person_id = :person
                            AND valid_from = :begun
                          RETURNING *
                        )
                        INSERT INTO {table}_history
                          (person_id, {columns}, valid_from, valid_to, recorded_at, recorded_by, recorded_until, ended_by)
                        SELECT person_id, {columns}, valid_from, valid_to, recorded_at, recorded_by, greatest(:at, recorded_at), :by
                        FROM ended
                        """))
                .param("person", person)
                .param("begun", begun)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
        if (begun.isBefore(end)) {
            jdbc.sql(fact.in("""
                            INSERT INTO {table} (person_id, {columns}, valid_from, valid_to, recorded_at, recorded_by)
                            SELECT person_id, {columns}, valid_from, :end, :at, :by
                            FROM {table}_history
                            WHERE person_id = :person
                              AND valid_from = :begun
                            ORDER BY recorded_until DESC, recorded_at DESC
                            LIMIT 1
                            """))
                    .param("person", person)
                    .param("begun", begun)
                    .param("end", end)
                    .param("at", Timestamp.from(at))
                    .param("by", by)
                    .update();
        }
    }

    Optional<UnitId> findResidence(UUID person, LocalDate day) {
        return jdbc.sql("""
                        SELECT unit_id
                        FROM people.residence
                        WHERE person_id = :person
                          AND valid_from <= :day
                          AND :day < valid_to
                        """)
                .param("person", person)
                .param("day", day)
                .query((row, _) -> new UnitId(row.getLong("unit_id")))
                .optional();
    }

    Optional<UnitId> findResidence(UUID person, LocalDate day, Instant recorded) {
        return jdbc.sql("""
                        SELECT unit_id
                        FROM people.residence_as_recorded
                        WHERE person_id = :person
                          AND valid_from <= :day
                          AND :day < valid_to
                          AND recorded_at <= :recorded
                          AND :recorded < recorded_until
                        """)
                .param("person", person)
                .param("day", day)
                .param("recorded", Timestamp.from(recorded))
                .query((row, _) -> new UnitId(row.getLong("unit_id")))
                .optional();
    }

    Optional<EmploymentStatus> findEmploymentStatus(UUID person, LocalDate day) {
        return jdbc.sql("""
                        SELECT status
                        FROM people.employment_status
                        WHERE person_id = :person
                          AND valid_from <= :day
                          AND :day < valid_to
                        """)
                .param("person", person)
                .param("day", day)
                .query((row, _) -> EmploymentStatus.valueOf(row.getString("status")))
                .optional();
    }

    /** A status with the first day on which it holds. */
    record StatusSince(EmploymentStatus status, LocalDate from) {}

    List<StatusSince> listEmploymentStatuses(UUID person) {
        return jdbc.sql("""
                        SELECT status, valid_from
                        FROM people.employment_status
                        WHERE person_id = :person
                        ORDER BY valid_from
                        """)
                .param("person", person)
                .query((row, _) -> new StatusSince(
                        EmploymentStatus.valueOf(row.getString("status")),
                        row.getObject("valid_from", LocalDate.class)))
                .list();
    }

    /** All that was ever recorded, what holds first, then the newest first. */
    List<Residence> listResidences(UUID person) {
        return jdbc.sql("""
                        SELECT unit_id, village_id, valid_from, nullif(valid_to, 'infinity') AS valid_to, recorded_at,
                          nullif(recorded_until, 'infinity') AS recorded_until
                        FROM people.residence_as_recorded
                        WHERE person_id = :person
                        ORDER BY residence_as_recorded.recorded_until DESC, valid_from DESC, recorded_at DESC
                        """)
                .param("person", person)
                .query((row, _) -> {
                    var village = row.getObject("village_id", Long.class);
                    var until = row.getTimestamp("recorded_until");
                    return new Residence(
                            new UnitId(row.getLong("unit_id")),
                            village == null ? null : new UnitId(village),
                            row.getObject("valid_from", LocalDate.class),
                            row.getObject("valid_to", LocalDate.class),
                            row.getTimestamp("recorded_at").toInstant(),
                            until == null ? null : until.toInstant());
                })
                .list();
    }
}
