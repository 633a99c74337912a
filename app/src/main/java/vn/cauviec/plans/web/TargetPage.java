package vn.cauviec.plans.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cauviec.plans.domain.PlanFigures.Part;
import vn.cauviec.site.Page;
import vn.cauviec.site.PageAddress;
import vn.cauviec.site.ProgressBar;
import vn.cauviec.site.Sort;

/**
 * A target's figure, or a part of it, by sex, channel, month and place. All tables add up to the figure above them.
 *
 * @param bar null for a part: the target is promised for the whole
 * @param list results behind the figure
 * @param places the units below, down to the communes when {@code communes} is true; empty for a commune
 * @param otherLevel the page with the other level of places; null where there is one level only
 * @param outside persons who lived outside the province on their start date, and are in no figure; 0 on the page of a part
 */
public record TargetPage(
        Part part,
        long persons,
        @Nullable ProgressBar bar,
        String list,
        FilterView filter,
        List<Table> tables,
        List<Row> places,
        Sort sort,
        boolean communes,
        @Nullable PageAddress otherLevel,
        long outside)
        implements Page {
    public TargetPage {
        tables = List.copyOf(tables);
        places = List.copyOf(places);
    }

    public String planAddress() {
        return PlanAddress.plan(part.plan().year());
    }

    /** A breakdown; its rows add up to the figure. */
    public record Table(String heading, List<Row> rows) {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One part of a breakdown.
     *
     * @param key message key of its name; empty when the text says it
     * @param text a name that is the same in every language: that of a unit
     * @param narrow this page for the part alone
     * @param list the results of the part
     */
    public record Row(String key, String text, long persons, String narrow, String list) {}
}
