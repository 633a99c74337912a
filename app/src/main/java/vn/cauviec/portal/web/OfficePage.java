package vn.cauviec.portal.web;

import java.util.List;
import vn.cauviec.kernel.Role;
import vn.cauviec.site.Page;
import vn.cauviec.site.WorkListSource.WorkItem;

/**
 * What waits for an officer today.
 *
 * @param duties in which role and where the officer works
 * @param items one line per kind of work, most urgent first; empty when nothing waits
 */
public record OfficePage(List<Duty> duties, List<WorkItem> items) implements Page {
    /**
     * One role that the officer holds today.
     *
     * @param unit name of the administrative unit with those above it; empty for a role of the whole province
     */
    public record Duty(Role role, String unit) {}

    public OfficePage {
        duties = List.copyOf(duties);
        items = List.copyOf(items);
    }

    public long total() {
        return items.stream().mapToLong(WorkItem::count).sum();
    }
}
