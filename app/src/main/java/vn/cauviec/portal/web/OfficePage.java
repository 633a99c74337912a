package vn.cauviec.portal.web;

import java.util.List;
import vn.cauviec.site.Page;
import vn.cauviec.site.WorkListSource.WorkItem;

/**
 * What waits for an officer today.
 *
 * @param items one line per kind of work, most urgent first; empty when nothing waits
 */
public record OfficePage(List<WorkItem> items) implements Page {
    public OfficePage {
        items = List.copyOf(items);
    }

    public long total() {
        return items.stream().mapToLong(WorkItem::count).sum();
    }
}
