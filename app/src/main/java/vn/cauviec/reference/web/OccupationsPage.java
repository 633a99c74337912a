package vn.cauviec.reference.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cauviec.reference.Occupation;
import vn.cauviec.site.Crumb;
import vn.cauviec.site.Page;
import vn.cauviec.site.Paging;

/**
 * Occupations: those below one, or those that were searched for.
 *
 * @param q what was searched for; empty when the page shows what lies below {@code chosen}
 * @param chosen the occupation looked into; null for the whole list
 */
public record OccupationsPage(String q, @Nullable Occupation chosen, List<Crumb> crumbs, List<Row> rows, Paging paging)
        implements Page {

    /**
     * @param title the usual title that was searched for; empty otherwise
     */
    public record Row(Occupation occupation, String title) {}

    public OccupationsPage {
        crumbs = List.copyOf(crumbs);
        rows = List.copyOf(rows);
    }
}
