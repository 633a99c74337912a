package vn.cauviec.placements.web;

import java.util.List;
import vn.cauviec.placements.HireStatus;
import vn.cauviec.placements.WaitsFor;
import vn.cauviec.placements.domain.HireQueries;
import vn.cauviec.site.Choice;
import vn.cauviec.site.Page;
import vn.cauviec.site.Paging;
import vn.cauviec.site.Sort;
import vn.cauviec.site.Ui;

/**
 * A list of hires.
 *
 * @param status chosen status; empty for all
 * @param waits chosen reason of waiting; empty for all
 * @param name typed beginning of a name
 */
public record HiresPage(List<Line> lines, String status, String waits, String name, Sort sort, Paging paging)
        implements Page {
    /**
     * One line of the list.
     *
     * @param residence commune on the start date; empty while only proposed
     */
    public record Line(HireQueries.Row hire, String residence) {
        public String address() {
            return HiresController.read(hire.id());
        }
    }

    public HiresPage {
        lines = List.copyOf(lines);
    }

    public List<Choice> statuses(Ui ui) {
        return Choice.list(ui, "placements.hireStatus.", HireStatus.values());
    }

    public List<Choice> reasons(Ui ui) {
        return Choice.list(ui, "placements.waits.", WaitsFor.values());
    }
}
