package vn.cauviec.ledger.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cauviec.ledger.Ledger;
import vn.cauviec.ledger.VerifyLedger.Report;
import vn.cauviec.ledger.domain.CountedSet.Entry;
import vn.cauviec.ledger.domain.CountedSet.PersonYear;
import vn.cauviec.ledger.domain.CountedSet.Verdict;

/** The comparison behind {@link vn.cauviec.ledger.VerifyLedger}: one snapshot, everything computed anew. */
public final class LedgerVerification {
    private static final Set<String> GUARDED = Set.of("entry", "person_link", "decision", "rule", "channel_rule");
    /** BEFORE STATEMENT UPDATE, DELETE or TRUNCATE, as {@code pg_trigger.tgtype} says it. */
    private static final int REFUSES_ALL = 2 | 8 | 16 | 32;

    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;

    public LedgerVerification(DataSource owner) {
        jdbc = JdbcClient.create(owner);
        snapshot = new TransactionTemplate(new JdbcTransactionManager(owner));
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    @SuppressWarnings("NullAway") // the work returns a report, never null
    public Report run() {
        return snapshot.execute(_ -> compare());
    }

    private Report compare() {
        jdbc.sql("SET LOCAL row_security = off").update();
        var entries = jdbc.sql("""
                        SELECT number, id, person, kind, year, start_date
                        FROM ledger.entry
                        WHERE reverses IS NULL
                        ORDER BY number
                        """).query((row, _) -> LedgerStore.entry(row)).list();
        var reversed = new HashSet<>(jdbc.sql("SELECT reverses FROM ledger.entry WHERE reverses IS NOT NULL")
                .query(UUID.class)
                .list());
        var counted = counted();
        List<Supplier<Optional<String>>> checks = List.of(
                this::missingGuard, this::brokenReversal, this::circle, () -> differences(entries, reversed, counted));
        var problem = checks.stream().flatMap(check -> check.get().stream()).findFirst();
        return new Report(entries.size() + reversed.size(), counted.size(), problem.orElse(""));
    }

    private Optional<String> differences(List<Entry> entries, Set<UUID> reversed, Map<PersonYear, UUID> counted) {
        var links = links();
        var verdicts = CountedSet.decideAll(entries, reversed, links);
        var decided = decisions();
        var wrongDecision = entries.stream()
                .filter(entry -> !Objects.equals(verdicts.get(entry.id()), decided.get(entry.id())))
                .map(entry -> "bút toán %d: quyết định ghi trong sổ không khớp với kết quả tính lại (decision differs)"
                        .formatted(entry.number()))
                .findFirst();
        if (wrongDecision.isPresent()) {
            return wrongDecision;
        }
        var expected = entries.stream()
                .filter(entry -> verdicts.get(entry.id()) instanceof Verdict.Counted)
                .collect(Collectors.toMap(
                        entry -> new PersonYear(CountedSet.root(entry.person(), links), entry.kind(), entry.year()),
                        Entry::id));
        return Stream.concat(expected.keySet().stream(), counted.keySet().stream())
                .filter(year -> !Objects.equals(expected.get(year), counted.get(year)))
                .map(year -> "người-năm %s %s %d: bảng được tính không khớp với kết quả tính lại (projection differs)"
                        .formatted(year.person(), year.kind(), year.year()))
                .sorted()
                .findFirst();
    }

    private Optional<String> missingGuard() {
        var guarded = new TreeSet<>(GUARDED);
        jdbc.sql("""
                        SELECT relname
                        FROM pg_trigger
                        JOIN pg_class ON pg_class.oid = tgrelid
                        JOIN pg_namespace ON pg_namespace.oid = relnamespace
                        JOIN pg_proc ON pg_proc.oid = tgfoid
                        WHERE nspname = 'ledger'
                          AND proname = 'refuse_change'
                          AND tgenabled IN ('O', 'A')
                          AND (tgtype & :all) = :all
                        """).param("all", REFUSES_ALL).query(String.class).list().forEach(guarded::remove);
        return guarded.stream()
                .map(table -> "bảng ledger.%s: thiếu hoặc đã tắt trigger chặn sửa xoá (guard missing)".formatted(table))
                .findFirst();
    }

    /** A reversal repeats the person, kind and date of what it takes back; anything else was forged. */
    private Optional<String> brokenReversal() {
        return jdbc.sql("""
                        SELECT reversal.number
                        FROM ledger.entry reversal
                        JOIN ledger.entry result ON result.id = reversal.reverses
                        WHERE (reversal.person, reversal.kind, reversal.start_date)
                            IS DISTINCT FROM (result.person, result.kind, result.start_date)
                           OR result.reverses IS NOT NULL
                           OR reversal.number < result.number
                        ORDER BY reversal.number
                        LIMIT 1
                        """)
                .query(Long.class)
                .optional()
                .map("bút toán %d: bút toán huỷ không khớp với kết quả mà nó huỷ (broken reversal)"::formatted);
    }

    private Optional<String> circle() {
        var links = links();
        return links.keySet().stream()
                .filter(person -> walksInACircle(person, links))
                .map("người %s: liên kết gộp hồ sơ đi vòng (circle of links)"::formatted)
                .sorted()
                .findFirst();
    }

    private static boolean walksInACircle(UUID person, Map<UUID, UUID> links) {
        var seen = new HashSet<UUID>();
        for (var next = person; next != null; next = links.get(next)) {
            if (!seen.add(next)) {
                return true;
            }
        }
        return false;
    }

    private Map<UUID, UUID> links() {
        var links = new HashMap<UUID, UUID>();
        jdbc.sql("SELECT from_person, into_person FROM ledger.person_link")
                .query((row, _) ->
                        links.put(row.getObject("from_person", UUID.class), row.getObject("into_person", UUID.class)))
                .list();
        return links;
    }

    private Map<UUID, Verdict> decisions() {
        var decisions = new HashMap<UUID, Verdict>();
        jdbc.sql("""
                        SELECT DISTINCT ON (entry_id) entry_id, verdict, counting_entry_id
                        FROM ledger.decision
                        ORDER BY entry_id, number DESC
                        """)
                .query((row, _) -> decisions.put(row.getObject("entry_id", UUID.class), LedgerStore.verdict(row)))
                .list();
        return decisions;
    }

    private Map<PersonYear, UUID> counted() {
        var counted = new HashMap<PersonYear, UUID>();
        jdbc.sql("SELECT person, kind, year, entry_id FROM ledger.counted")
                .query((row, _) -> counted.put(
                        new PersonYear(
                                row.getObject("person", UUID.class),
                                Ledger.Kind.valueOf(row.getString("kind")),
                                row.getInt("year")),
                        row.getObject("entry_id", UUID.class)))
                .list();
        return counted;
    }
}
