package vn.cauviec.plans.web;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.cauviec.ledger.LedgerFigures.Line;
import vn.cauviec.ledger.LedgerFigures.ListedEntry;
import vn.cauviec.ledger.LedgerFigures.Standing;
import vn.cauviec.plans.web.EntriesPage.Row;
import vn.cauviec.reference.Units;

/** Results of the ledger as rows of a list. */
@Component
class EntryRows {
    private final Units units;

    EntryRows(Units units) {
        this.units = units;
    }

    List<Row> rows(List<ListedEntry> entries) {
        return entries.stream().map(this::row).toList();
    }

    private Row row(ListedEntry listed) {
        var standing = standing(listed.standing());
        return switch (listed.line()) {
            case Line.Open open -> open(open, standing);
            case Line.Covered covered -> new Row.Covered(covered.month(), covered.channel(), standing);
        };
    }

    private Row open(Line.Open open, EntriesPage.Standing standing) {
        var entry = open.entry();
        var unit = units.find(entry.unit(), entry.startDate()).orElseGet(() -> units.get(entry.unit()));
        return new Row.Open(
                entry.number(),
                entry.startDate(),
                FilterView.name(unit),
                entry.sex(),
                entry.channel(),
                address(open),
                standing);
    }

    private static EntriesPage.Standing standing(Standing standing) {
        return switch (standing) {
            case Standing.Counted() -> new EntriesPage.Standing.Counted();
            case Standing.Reversed reversed -> new EntriesPage.Standing.Reversed(reversed.reason());
            case Standing.AnotherCounts another ->
                new EntriesPage.Standing.AnotherCounts(
                        another.counting() instanceof Line.Open open ? address(open) : "");
        };
    }

    private static String address(Line.Open open) {
        return Objects.requireNonNullElse(open.evidenceAddress(), "");
    }
}
