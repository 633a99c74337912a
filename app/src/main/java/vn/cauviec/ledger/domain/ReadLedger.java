package vn.cauviec.ledger.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.DateRange;
import vn.cauviec.ledger.EvidenceLink;
import vn.cauviec.ledger.Ledger.Kind;
import vn.cauviec.ledger.LedgerFigures;
import vn.cauviec.ledger.domain.LedgerQueries.Row;
import vn.cauviec.reference.UnitId;

/** Decides how much of each result the actor may know: the one place where a result of another unit is covered. */
@Component
@Transactional(readOnly = true)
class ReadLedger implements LedgerFigures {
    private final LedgerQueries queries;
    /** Asked when a list is read: whoever contributes a way may read the ledger itself. */
    private final ObjectProvider<EvidenceLink> links;

    ReadLedger(LedgerQueries queries, ObjectProvider<EvidenceLink> links) {
        this.queries = queries;
        this.links = links;
    }

    @Override
    public List<Cell> listCells(Kind kind, int year, LocalDate asOf) {
        return queries.listCells(kind, year, asOf);
    }

    @Override
    public Set<UnitId> listUnits(Kind kind, int year) {
        return Set.copyOf(queries.listUnits(kind, year));
    }

    @Override
    public EntryPage listEntries(Actor actor, EntryFilter filter, EntryOrder order, long offset, int limit) {
        var days = days(filter);
        if (days.isEmpty()) {
            return new EntryPage(List.of(), 0);
        }
        return new EntryPage(
                told(actor, queries.listRows(filter, days.get(), order, offset, limit)).stream()
                        .map(ReadLedger::covered)
                        .toList(),
                queries.countRows(filter, days.get()));
    }

    @Override
    public Optional<Entry> findEntry(UUID id) {
        return queries.listRows(List.of(id)).stream().map(Row::entry).findFirst();
    }

    @Override
    public Optional<Standing> explain(Actor actor, UUID entry) {
        return told(actor, queries.listRows(List.of(entry))).stream()
                .map(ListedEntry::standing)
                .findFirst();
    }

    /** The days on which a result of the list may have begun; empty when there is none. */
    private static Optional<DateRange> days(EntryFilter filter) {
        var month = filter.month();
        var first = LocalDate.of(filter.year(), month == null ? 1 : month.getValue(), 1);
        var end = month == null ? first.plusYears(1) : first.plusMonths(1);
        var known = filter.asOf().plusDays(1);
        var to = known.isBefore(end) ? known : end;
        return first.isBefore(to) ? Optional.of(new DateRange(first, to)) : Optional.empty();
    }

    private List<ListedEntry> told(Actor actor, List<Row> rows) {
        var counting = queries
                .listRows(rows.stream()
                        .flatMap(row -> Stream.ofNullable(row.countingEntry()))
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(row -> row.entry().id(), Function.identity()));
        var addresses = addresses(
                actor, Stream.concat(rows.stream(), counting.values().stream()).toList());
        return rows.stream()
                .map(row -> new ListedEntry(line(row, addresses), standing(row, counting, addresses)))
                .toList();
    }

    /** What was written about a covered result is covered too. */
    private static ListedEntry covered(ListedEntry listed) {
        return listed.line() instanceof Line.Covered && listed.standing() instanceof Standing.Reversed reversed
                ? new ListedEntry(listed.line(), new Standing.Reversed("", reversed.at()))
                : listed;
    }

    private Map<UUID, String> addresses(Actor actor, Collection<Row> rows) {
        var addresses = new HashMap<UUID, String>();
        for (var link : links) {
            var evidence = rows.stream()
                    .map(Row::entry)
                    .filter(entry -> entry.evidenceKind().equals(link.kind()))
                    .map(Entry::evidence)
                    .distinct()
                    .toList();
            for (int from = 0; from < evidence.size(); from += EvidenceLink.AT_ONCE) {
                var some = evidence.subList(from, Math.min(from + EvidenceLink.AT_ONCE, evidence.size()));
                addresses.putAll(link.listAddresses(actor, some));
            }
        }
        return addresses;
    }

    private static Line line(Row row, Map<UUID, String> addresses) {
        var entry = row.entry();
        var address = addresses.get(entry.evidence());
        var open = new Line.Open(entry, address);
        return row.isInScope() || address != null ? open : new Line.Covered(open.channel(), open.month());
    }

    private static Standing standing(Row row, Map<UUID, Row> counting, Map<UUID, String> addresses) {
        if (row.isCounted()) {
            return new Standing.Counted();
        }
        var reversal = row.reversal();
        if (reversal != null) {
            return new Standing.Reversed(reversal.reason(), reversal.at());
        }
        return Optional.ofNullable(row.countingEntry())
                .map(counting::get)
                .map(other -> new Standing.AnotherCounts(line(other, addresses)))
                .orElseThrow();
    }
}
