package vn.cauviec.ledger.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.DateRange;
import vn.cauviec.kernel.Sex;
import vn.cauviec.ledger.Ledger.Channel;
import vn.cauviec.ledger.Ledger.Kind;
import vn.cauviec.ledger.LedgerFigures.Cell;
import vn.cauviec.ledger.LedgerFigures.Entry;
import vn.cauviec.ledger.LedgerFigures.EntryFilter;
import vn.cauviec.ledger.LedgerFigures.EntryOrder;
import vn.cauviec.reference.UnitId;

/** SQL of what the ledger tells. No row of it carries a person. */
@Repository
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class LedgerQueries {
    /**
     * A result with everything that decides how much of it the actor may know.
     *
     * @param isInScope whether the actor looks after its unit
     * @param reversal null when it was not taken back
     * @param countingEntry the result that counts instead; null when this one counts or was taken back
     */
    record Row(
            Entry entry,
            boolean isInScope,
            boolean isCounted,
            @Nullable Reversal reversal,
            @Nullable UUID countingEntry) {}

    /** How a result was taken back. */
    record Reversal(String reason, Instant at) {}

    private static final String ROWS = """
            SELECT entry.id, entry.number, entry.kind, entry.start_date, entry.unit_id, entry.workplace_unit_id,
              entry.sex, entry.channel, entry.evidence_kind, entry.evidence_id,
              entry.unit_id = ANY ((SELECT access.visible_units())::bigint[]) AS in_scope,
              counted.entry_id IS NOT NULL AS counted,
              reversal.reason AS reversal_reason,
              reversal.recorded_at AS reversed_at,
              last_decision.counting_entry_id
            FROM ledger.entry
            LEFT JOIN ledger.counted ON counted.entry_id = entry.id
            LEFT JOIN ledger.entry reversal ON reversal.reverses = entry.id
            LEFT JOIN LATERAL (
              SELECT decision.counting_entry_id
              FROM ledger.decision
              WHERE decision.entry_id = entry.id
              ORDER BY decision.number DESC
              LIMIT 1
            ) last_decision ON counted.entry_id IS NULL
            """;
    private static final String UNIT_NAME = """
            LEFT JOIN reference.face_unit place ON place.unit_id = entry.unit_id
              AND place.valid_from <= entry.start_date
              AND entry.start_date < place.valid_to
            """;
    private static final String PRECEDENCE = """
            LEFT JOIN ledger.channel_rule rule ON rule.rule_version = entry.rule_version
              AND rule.channel = entry.channel
            """;
    private static final String FILTER = """
            WHERE entry.kind = :kind
              AND entry.reverses IS NULL
              AND entry.start_date >= :from
              AND entry.start_date < :to
              AND entry.unit_id = ANY (CAST(:units AS bigint[]))
            """;

    private final JdbcClient jdbc;

    LedgerQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Cell> listCells(Kind kind, int year, LocalDate asOf) {
        return jdbc.sql("""
                        SELECT unit_id, sex, channel, date_trunc('month', start_date)::date AS month,
                          sum(persons)::bigint AS persons
                        FROM ledger.rollup
                        WHERE kind = :kind
                          AND year = :year
                          AND start_date <= :asOf
                        GROUP BY unit_id, sex, channel, month
                        ORDER BY unit_id, sex, channel, month
                        """)
                .param("kind", kind.name())
                .param("year", year)
                .param("asOf", asOf)
                .query((row, _) -> new Cell(
                        new UnitId(row.getLong("unit_id")),
                        Sex.valueOf(row.getString("sex")),
                        channel(row),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getLong("persons")))
                .list();
    }

    List<UnitId> listUnits(Kind kind, int year) {
        return jdbc.sql("""
                        SELECT DISTINCT unit_id
                        FROM ledger.entry
                        WHERE kind = :kind
                          AND start_date >= :from
                          AND start_date < :to
                        ORDER BY unit_id
                        """)
                .param("kind", kind.name())
                .param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year + 1, 1, 1))
                .query((row, _) -> new UnitId(row.getLong("unit_id")))
                .list();
    }

    List<Row> listRows(EntryFilter filter, DateRange days, EntryOrder order, long offset, int limit) {
        return bound(ROWS + joined(order) + where(filter) + ordered(order) + """
                                LIMIT :limit
                                OFFSET :offset
                                """, filter, days)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> row(row))
                .list();
    }

    long countRows(EntryFilter filter, DateRange days) {
        return bound("""
                        SELECT count(*)
                        FROM ledger.entry
                        LEFT JOIN ledger.counted ON counted.entry_id = entry.id
                        """ + where(filter), filter, days).query(Long.class).single();
    }

    List<Row> listRows(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(ROWS + """
                                WHERE entry.id = ANY (:ids)
                                  AND entry.reverses IS NULL
                                """)
                        .param("ids", ids.toArray(UUID[]::new))
                        .query((row, _) -> row(row))
                        .list();
    }

    private JdbcClient.StatementSpec bound(String sql, EntryFilter filter, DateRange days) {
        var spec = jdbc.sql(sql)
                .param("kind", filter.kind().name())
                .param("from", days.from())
                .param("to", days.to())
                .param("units", filter.units().stream().map(UnitId::value).toArray(Long[]::new));
        if (filter.sex() != null) {
            spec.param("sex", filter.sex().name());
        }
        if (filter.channel() != null) {
            spec.param("channel", filter.channel().name());
        }
        return spec;
    }

    private static String where(EntryFilter filter) {
        return FILTER
                + (filter.counted() ? "AND counted.entry_id IS NOT NULL\n" : "AND counted.entry_id IS NULL\n")
                + (filter.sex() == null ? "" : "AND entry.sex = :sex\n")
                + (filter.channel() == null ? "" : "AND entry.channel = :channel\n");
    }

    private static String joined(EntryOrder order) {
        return switch (order.column()) {
            case UNIT -> UNIT_NAME;
            case CHANNEL -> PRECEDENCE;
            case NUMBER, START_DATE, SEX -> "";
        };
    }

    private static String ordered(EntryOrder order) {
        var key = switch (order.column()) {
            case NUMBER -> "entry.number";
            case START_DATE -> "entry.start_date";
            case UNIT -> "place.name_folded";
            case SEX -> "entry.sex";
            case CHANNEL -> "rule.precedence";
        };
        return "ORDER BY " + key + (order.descending() ? " DESC NULLS LAST" : " NULLS LAST") + ", entry.number\n";
    }

    private static Row row(ResultSet row) throws SQLException {
        var reversedAt = row.getTimestamp("reversed_at");
        return new Row(
                entry(row),
                row.getBoolean("in_scope"),
                row.getBoolean("counted"),
                reversedAt == null ? null : new Reversal(row.getString("reversal_reason"), reversedAt.toInstant()),
                row.getObject("counting_entry_id", UUID.class));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                Kind.valueOf(row.getString("kind")),
                row.getObject("start_date", LocalDate.class),
                new UnitId(row.getLong("unit_id")),
                Stream.ofNullable(row.getObject("workplace_unit_id", Long.class))
                        .map(UnitId::new)
                        .findFirst()
                        .orElse(null),
                Sex.valueOf(row.getString("sex")),
                channel(row),
                row.getString("evidence_kind"),
                row.getObject("evidence_id", UUID.class));
    }

    private static @Nullable Channel channel(ResultSet row) throws SQLException {
        var channel = row.getString("channel");
        return channel == null ? null : Channel.valueOf(channel);
    }
}
