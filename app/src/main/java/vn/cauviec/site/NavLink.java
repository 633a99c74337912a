package vn.cauviec.site;

import java.util.Set;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Right;

/**
 * One entry of the navigation, contributed by the module that owns the page (a bean per entry).
 *
 * @param place where it stands
 * @param key message key of its text
 * @param address where it leads
 * @param rights any one of these shows it; empty shows it to everybody
 * @param order smaller comes first
 */
public record NavLink(Place place, String key, String address, Set<Right> rights, int order) {
    /** The groups of the navigation. */
    public enum Place {
        /** The header of every page. */
        MAIN,
        /** The header for people at work: officers, employers, workers. */
        OWN,
        /** The foot of every page. */
        FOOT
    }

    public NavLink {
        rights = Set.copyOf(rights);
    }

    public boolean isShownTo(Actor actor) {
        return rights.isEmpty() || rights.stream().anyMatch(actor::may);
    }
}
