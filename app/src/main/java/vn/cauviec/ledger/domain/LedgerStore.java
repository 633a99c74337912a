package vn.cauviec.ledger.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.ledger.Ledger;
import vn.cauviec.ledger.domain.CountedSet.Entry;
import vn.cauviec.ledger.domain.CountedSet.PersonYear;
import vn.cauviec.ledger.domain.CountedSet.Verdict;

/** SQL of the ledger's own writing: entries, links, locks, decisions and the projection. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class LedgerStore {
    private final JdbcClient jdbc;

    LedgerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the links as they are until the transaction ends; others may record meanwhile. */
    void lockLinksShared() {
        jdbc.sql("SELECT single FROM ledger.link_lock FOR SHARE")
                .query(Boolean.class)
                .single();
    }

    /** Nobody records or links until the transaction ends. */
    void lockLinksAlone() {
        jdbc.sql("SELECT single FROM ledger.link_lock FOR UPDATE")
                .query(Boolean.class)
                .single();
    }

    void lock(PersonYear personYear) {
        jdbc.sql("""
                        INSERT INTO ledger.person_year (person, kind, year)
                        VALUES (:person, :kind, :year)
                        ON CONFLICT DO NOTHING
                        """)
                .param("person", personYear.person())
                .param("kind", personYear.kind().name())
                .param("year", personYear.year())
                .update();
        jdbc.sql("""
                        SELECT year
                        FROM ledger.person_year
                        WHERE person = :person
                          AND kind = :kind
                          AND year = :year
                        FOR UPDATE
                        """)
                .param("person", personYear.person())
                .param("kind", personYear.kind().name())
                .param("year", personYear.year())
                .query(Integer.class)
                .single();
    }

    /** The record at the end of the links of a person. */
    UUID root(UUID person) {
        return jdbc.sql("""
                        WITH RECURSIVE chain (person, step) AS (
                          SELECT CAST(:person AS uuid), 0
                          UNION ALL
                          SELECT link.into_person, chain.step + 1
                          FROM chain
                          JOIN ledger.person_link link ON link.from_person = chain.person
                        )
                        SELECT person
                        FROM chain
                        ORDER BY step DESC
                        LIMIT 1
                        """).param("person", person).query(UUID.class).single();
    }

    /** All results of everybody who is counted under this record, with their reversals. */
    PersonYearEntries load(PersonYear personYear) {
        var entries = new HashMap<UUID, Entry>();
        var reversed = new HashSet<UUID>();
        jdbc.sql("""
                        WITH RECURSIVE member (person) AS (
                          SELECT CAST(:person AS uuid)
                          UNION ALL
                          SELECT link.from_person
                          FROM member
                          JOIN ledger.person_link link ON link.into_person = member.person
                        )
                        SELECT entry.number, entry.id, entry.person, entry.kind, entry.year, entry.start_date, entry.reverses
                        FROM member
                        JOIN ledger.entry ON entry.person = member.person
                        WHERE entry.kind = :kind
                          AND entry.year = :year
                        """)
                .param("person", personYear.person())
                .param("kind", personYear.kind().name())
                .param("year", personYear.year())
                .query((row, _) -> {
                    var reverses = row.getObject("reverses", UUID.class);
                    if (reverses == null) {
                        var entry = entry(row);
                        entries.put(entry.id(), entry);
                    } else {
                        reversed.add(reverses);
                    }
                    return true;
                })
                .list();
        return new PersonYearEntries(entries.values(), reversed);
    }

    /** The results of a person-year, and which of them were taken back. */
    record PersonYearEntries(Collection<Entry> entries, Set<UUID> reversed) {
        PersonYearEntries {
            entries = List.copyOf(entries);
            reversed = Set.copyOf(reversed);
        }
    }

    /** Years in which anything was recorded for everybody who is counted under this record. */
    List<PersonYear> listYears(UUID root) {
        return jdbc.sql("""
                        WITH RECURSIVE member (person) AS (
                          SELECT CAST(:person AS uuid)
                          UNION ALL
                          SELECT link.from_person
                          FROM member
                          JOIN ledger.person_link link ON link.into_person = member.person
                        )
                        SELECT DISTINCT entry.kind, entry.year
                        FROM member
                        JOIN ledger.entry ON entry.person = member.person
                        ORDER BY entry.kind, entry.year
                        """)
                .param("person", root)
                .query((row, _) -> new PersonYear(root, Ledger.Kind.valueOf(row.getString("kind")), row.getInt("year")))
                .list();
    }

    void insertResult(UUID id, Ledger.Result result, UUID recordedBy, Instant at) {
        var channel = result.channel();
        var workplace = result.workplace();
        jdbc.sql("""
                        INSERT INTO ledger.entry
                          (id, kind, person, sex, start_date, unit_id, workplace_unit_id, channel,
                           evidence_kind, evidence_id, rule_version, recorded_by, recorded_at)
                        VALUES (:id, :kind, :person, :sex, :start, :unit, :workplace, :channel, :evidenceKind, :evidence,
                          (SELECT max(version) FROM ledger.rule WHERE valid_from <= :start), :by, :at)
                        """)
                .param("id", id)
                .param("kind", result.kind().name())
                .param("person", result.person())
                .param("sex", result.sex().name())
                .param("start", result.startDate())
                .param("unit", result.unit().value())
                .param("workplace", workplace == null ? null : workplace.value())
                .param("channel", channel == null ? null : channel.name())
                .param("evidenceKind", result.evidenceKind())
                .param("evidence", result.evidence())
                .param("by", recordedBy)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** A result like another one, with a channel of its own. */
    void insertCopy(UUID id, UUID of, Ledger.Channel channel, UUID recordedBy, Instant at) {
        jdbc.sql("""
                        INSERT INTO ledger.entry
                          (id, kind, person, sex, start_date, unit_id, workplace_unit_id, channel,
                           evidence_kind, evidence_id, rule_version, recorded_by, recorded_at)
                        SELECT CAST(:id AS uuid), kind, person, sex, start_date, unit_id, workplace_unit_id, :channel,
                          evidence_kind, evidence_id, rule_version, :by, :at
                        FROM ledger.entry
                        WHERE id = :of
                        """)
                .param("id", id)
                .param("of", of)
                .param("channel", channel.name())
                .param("by", recordedBy)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** False when the entry was reversed before. */
    boolean insertReversal(UUID id, UUID reverses, String reason, UUID recordedBy, Instant at) {
        return jdbc.sql("""
                        INSERT INTO ledger.entry
                          (id, kind, person, sex, start_date, unit_id, workplace_unit_id, channel,
                           evidence_kind, evidence_id, rule_version, reverses, reason, recorded_by, recorded_at)
                        SELECT CAST(:id AS uuid), kind, person, sex, start_date, unit_id, workplace_unit_id, channel,
                          evidence_kind, evidence_id, rule_version, id, :reason, :by, :at
                        FROM ledger.entry
                        WHERE id = :reverses
                        ON CONFLICT (reverses) DO NOTHING
                        """)
                        .param("id", id)
                        .param("reverses", reverses)
                        .param("reason", reason)
                        .param("by", recordedBy)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** The result with this id; empty when there is none or it is a reversal. */
    Optional<Entry> findResult(UUID id) {
        return jdbc.sql("""
                        SELECT number, id, person, kind, year, start_date
                        FROM ledger.entry
                        WHERE id = :id
                          AND reverses IS NULL
                        """).param("id", id).query((row, _) -> entry(row)).optional();
    }

    /** False when the record was linked before. */
    boolean insertLink(UUID from, UUID into, UUID linkedBy, Instant at) {
        return jdbc.sql("""
                        INSERT INTO ledger.person_link (from_person, into_person, linked_by, linked_at)
                        VALUES (:from, :into, :by, :at)
                        ON CONFLICT (from_person) DO NOTHING
                        """)
                        .param("from", from)
                        .param("into", into)
                        .param("by", linkedBy)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** The last verdict on each of the entries; an entry without one was never decided about. */
    Map<UUID, Verdict> lastVerdicts(Collection<UUID> entries) {
        var verdicts = new HashMap<UUID, Verdict>();
        if (entries.isEmpty()) {
            return verdicts;
        }
        jdbc.sql("""
                        SELECT DISTINCT ON (entry_id) entry_id, verdict, counting_entry_id
                        FROM ledger.decision
                        WHERE entry_id IN (:entries)
                        ORDER BY entry_id, number DESC
                        """)
                .param("entries", entries)
                .query((row, _) -> verdicts.put(row.getObject("entry_id", UUID.class), verdict(row)))
                .list();
        return verdicts;
    }

    void insertDecision(UUID entry, Verdict verdict, Instant at) {
        jdbc.sql("""
                        INSERT INTO ledger.decision (entry_id, verdict, counting_entry_id, decided_at)
                        VALUES (:entry, :verdict, :counting, :at)
                        """)
                .param("entry", entry)
                .param("verdict", code(verdict))
                .param("counting", counting(verdict))
                .param("at", Timestamp.from(at))
                .update();
    }

    void deleteCounted(PersonYear personYear) {
        jdbc.sql("""
                        DELETE FROM ledger.counted
                        WHERE person = :person
                          AND kind = :kind
                          AND year = :year
                        """)
                .param("person", personYear.person())
                .param("kind", personYear.kind().name())
                .param("year", personYear.year())
                .update();
    }

    void putCounted(PersonYear personYear, UUID entry) {
        jdbc.sql("""
                        INSERT INTO ledger.counted (person, kind, year, entry_id)
                        VALUES (:person, :kind, :year, :entry)
                        ON CONFLICT (person, kind, year) DO UPDATE SET entry_id = excluded.entry_id
                        """)
                .param("person", personYear.person())
                .param("kind", personYear.kind().name())
                .param("year", personYear.year())
                .param("entry", entry)
                .update();
    }

    static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("number"),
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                Ledger.Kind.valueOf(row.getString("kind")),
                row.getInt("year"),
                row.getObject("start_date", LocalDate.class));
    }

    static Verdict verdict(ResultSet row) throws SQLException {
        return switch (row.getString("verdict")) {
            case "COUNTED" -> new Verdict.Counted();
            case "REVERSED" -> new Verdict.Reversed();
            default -> new Verdict.AnotherCounts(row.getObject("counting_entry_id", UUID.class));
        };
    }

    static String code(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Counted() -> "COUNTED";
            case Verdict.Reversed() -> "REVERSED";
            case Verdict.AnotherCounts _ -> "ANOTHER_COUNTS";
        };
    }

    private static @Nullable UUID counting(Verdict verdict) {
        return verdict instanceof Verdict.AnotherCounts another ? another.counting() : null;
    }
}
