package vn.cauviec.plans.domain;

import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.ledger.Ledger;
import vn.cauviec.ledger.LedgerFigures;
import vn.cauviec.ledger.LedgerFigures.EntryFilter;
import vn.cauviec.ledger.LedgerFigures.EntryOrder;
import vn.cauviec.ledger.LedgerFigures.EntryPage;
import vn.cauviec.reference.Units;

/** The figures of the targets, read from the ledger and from nothing else. */
@Component
public class PlanFigures {
    private final LedgerFigures ledger;
    private final Units units;
    private final BusinessClock clock;

    PlanFigures(LedgerFigures ledger, Units units, BusinessClock clock) {
        this.ledger = ledger;
        this.units = units;
        this.clock = clock;
    }

    /** The whole of a target that has a source, as of today and on the map of the plan's year. */
    public Part whole(Plan plan, Target target) {
        var asOf = plan.asOf(clock.today());
        return whole(plan, target, asOf, asOf);
    }

    /**
     * The whole of a target that has a source, as of today and on the map of a day.
     *
     * @throws NoSuchElementException when no map of the day is known
     */
    public Part whole(Plan plan, Target target, LocalDate mapDay) {
        return whole(plan, target, plan.asOf(clock.today()), mapDay);
    }

    private Part whole(Plan plan, Target target, LocalDate asOf, LocalDate mapDay) {
        var map = PlanMap.of(units, mapDay);
        return new Part(plan, target, asOf, map, PlanFilter.whole(map.province()));
    }

    /**
     * A part of a target's figure.
     *
     * @param asOf the day up to which results are known
     * @param map on which places are shown
     */
    public record Part(Plan plan, Target target, LocalDate asOf, PlanMap map, PlanFilter filter) {
        public Part with(PlanFilter other) {
            return new Part(plan, target, asOf, map, other);
        }

        /** True when nothing is left out. */
        public boolean isWhole() {
            return filter.equals(PlanFilter.whole(map.province()));
        }
    }

    /** The figures of the target; the filter of the part is left to the caller. */
    public PlanCells cells(Part part) {
        var sex = part.target().source().sex();
        return new PlanCells(
                own(part),
                part.map(),
                ledger.listCells(Ledger.Kind.JOB, part.plan().year(), part.asOf()).stream()
                        .filter(cell -> sex == null || cell.sex() == sex)
                        .toList());
    }

    /** The province on the map of the plan's year: who lived in it counts, whichever map is looked at. */
    private PlanMap own(Part part) {
        return PlanMap.of(units, part.asOf());
    }

    /**
     * The results behind a figure: as many as the figure says when they are those that count.
     *
     * @param counted false for the results that do not count
     * @param offset rows to leave out at the beginning
     * @param limit rows at most
     */
    public EntryPage listEntries(Actor actor, Part part, boolean counted, EntryOrder order, long offset, int limit) {
        var year = part.plan().year();
        var filter = part.filter();
        var sex = part.target().source().sex();
        var units = ledger.listUnits(Ledger.Kind.JOB, year).stream()
                .filter(PlanCells.inside(own(part), part.map(), filter))
                .collect(Collectors.toSet());
        var asked = new EntryFilter(
                Ledger.Kind.JOB,
                year,
                part.asOf(),
                units,
                sex == null ? filter.sex() : sex,
                filter.channel(),
                filter.month(),
                counted);
        return ledger.listEntries(actor, asked, order, offset, limit);
    }
}
