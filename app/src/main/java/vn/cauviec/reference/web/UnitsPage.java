package vn.cauviec.reference.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cauviec.reference.Unit;
import vn.cauviec.reference.UnitSuccession;
import vn.cauviec.site.Crumb;
import vn.cauviec.site.Page;
import vn.cauviec.site.Paging;

/**
 * Units on the map of a day: those below one, or those that bear a name.
 *
 * @param map day of the map
 * @param maps the maps to choose from
 * @param q what was searched for; empty when the page shows what lies below {@code within}
 * @param within the unit looked into; null for the whole country
 * @param successions what {@code within} took over and handed over
 */
public record UnitsPage(
        LocalDate map,
        List<MapChoice> maps,
        String q,
        @Nullable Unit within,
        List<Crumb> crumbs,
        List<UnitSuccession> successions,
        List<Row> rows,
        Paging paging)
        implements Page {

    /**
     * A map that can be chosen.
     *
     * @param from the first day of the map
     * @param address this page on that map
     * @param isChosen whether it is the one shown
     */
    public record MapChoice(LocalDate from, String address, boolean isChosen) {}

    /**
     * One unit.
     *
     * @param address the page of what lies below it
     * @param formerly the old name that was searched for; empty otherwise
     * @param now the units of the newest map that hold it, when it is not on that map itself
     * @param before the units that it was made of
     */
    public record Row(Unit unit, String address, String formerly, Names now, Names before) {}

    /**
     * Names of units.
     *
     * @param shown the first of them, parted by commas; empty for none
     * @param more how many others there are
     */
    public record Names(String shown, int more) {
        public boolean isEmpty() {
            return shown.isEmpty();
        }
    }

    public UnitsPage {
        maps = List.copyOf(maps);
        crumbs = List.copyOf(crumbs);
        successions = List.copyOf(successions);
        rows = List.copyOf(rows);
    }

    /** Whether a succession was handed over by the unit looked into; otherwise it took over. */
    public boolean isHandedOver(UnitSuccession succession) {
        return within != null && succession.from().id().equals(within.id());
    }
}
