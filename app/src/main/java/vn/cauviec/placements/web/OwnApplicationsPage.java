package vn.cauviec.placements.web;

import java.util.List;
import vn.cauviec.placements.domain.ApplicationQueries;
import vn.cauviec.site.Page;

/** A worker's own applications, newest first. */
public record OwnApplicationsPage(List<ApplicationQueries.Row> rows) implements Page {
    public OwnApplicationsPage {
        rows = List.copyOf(rows);
    }
}
