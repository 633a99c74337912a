package vn.cauviec.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Sex;
import vn.cauviec.ledger.Ledger.Channel;
import vn.cauviec.ledger.Ledger.Kind;
import vn.cauviec.reference.UnitId;

/**
 * What the ledger tells: figures without persons, and the results behind a figure. A result whose place the actor does not look
 * after, and whose evidence the actor may not open, is told by month and channel only.
 */
public interface LedgerFigures {
    /**
     * How many persons count in one unit, of one sex, by one channel, in one month. Never zero.
     *
     * @param unit commune of residence as it existed on the start date
     * @param channel null for TRAINED
     * @param month month of the start date
     */
    record Cell(UnitId unit, Sex sex, @Nullable Channel channel, YearMonth month, long persons) {}

    /**
     * Which results a list shows.
     *
     * @param asOf only results that began on this day or before
     * @param units only results of these units of residence; empty finds none
     * @param sex null for both
     * @param channel null for all
     * @param month null for the whole year
     * @param counted true: those that count; false: those that do not, with what became of them
     */
    record EntryFilter(
            Kind kind,
            int year,
            LocalDate asOf,
            Set<UnitId> units,
            @Nullable Sex sex,
            @Nullable Channel channel,
            @Nullable Month month,
            boolean counted) {
        public EntryFilter {
            units = Set.copyOf(units);
        }
    }

    /** The columns by which a list can be ordered; results that are equal in it follow their number. */
    enum EntryColumn {
        NUMBER,
        START_DATE,
        UNIT,
        SEX,
        CHANNEL
    }

    /** The order of a list. */
    record EntryOrder(EntryColumn column, boolean descending) {}

    /**
     * A result as the ledger holds it, without the person.
     *
     * @param number order of recording
     * @param workplace null when it is not known
     * @param channel null for TRAINED
     */
    record Entry(
            UUID id,
            long number,
            Kind kind,
            LocalDate startDate,
            UnitId unit,
            @Nullable UnitId workplace,
            Sex sex,
            @Nullable Channel channel,
            String evidenceKind,
            UUID evidence) {}

    /** What became of a result. */
    sealed interface Standing {
        /** It is the one that counts for its person and year. */
        record Counted() implements Standing {}

        /**
         * It was taken back.
         *
         * @param reason as the officer gave it; empty in a list when the result is covered
         */
        record Reversed(String reason, Instant at) implements Standing {}

        /** Another result of the same person and year counts. */
        record AnotherCounts(Line counting) implements Standing {}
    }

    /** A result, as far as the actor may know it. */
    sealed interface Line {
        /** null for TRAINED. */
        @Nullable
        Channel channel();

        /** Month of the start date. */
        YearMonth month();

        /**
         * A result of a place that the actor looks after, or whose evidence the actor may open.
         *
         * @param evidenceAddress page of the evidence; null when the actor may not open it
         */
        record Open(Entry entry, @Nullable String evidenceAddress) implements Line {
            @Override
            public @Nullable Channel channel() {
                return entry.channel();
            }

            @Override
            public YearMonth month() {
                return YearMonth.from(entry.startDate());
            }
        }

        /** A result of another place. */
        record Covered(@Nullable Channel channel, YearMonth month) implements Line {}
    }

    /** A result in a list, and what became of it. */
    record ListedEntry(Line line, Standing standing) {}

    /**
     * A piece of a list.
     *
     * @param total rows of the whole list
     */
    record EntryPage(List<ListedEntry> entries, long total) {
        public EntryPage {
            entries = List.copyOf(entries);
        }
    }

    /** Counted persons of a year whose result began on the day or before; the sum of the cells is the figure. */
    List<Cell> listCells(Kind kind, int year, LocalDate asOf);

    /** Units for which the year has any result, counted or not. */
    Set<UnitId> listUnits(Kind kind, int year);

    /**
     * The results behind a figure. The length of the list of counted results is the sum of the cells that fit the filter.
     *
     * @param offset rows to leave out at the beginning
     * @param limit rows at most
     */
    EntryPage listEntries(Actor actor, EntryFilter filter, EntryOrder order, long offset, int limit);

    /** The result with this id; empty when there is none or it is a reversal. For modules whose record is the evidence. */
    Optional<Entry> findEntry(UUID id);

    /**
     * Whether a result counts, and if not, why not. The caller has made sure that the actor may see the result itself.
     *
     * @return empty when there is no such result
     */
    Optional<Standing> explain(Actor actor, UUID entry);
}
