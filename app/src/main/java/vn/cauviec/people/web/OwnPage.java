package vn.cauviec.people.web;

import java.util.List;
import vn.cauviec.people.domain.Person;
import vn.cauviec.site.Page;
import vn.cauviec.site.WorkListSource.WorkItem;

/**
 * A worker's home.
 *
 * @param items what waits for the worker, most urgent first
 */
public record OwnPage(Person person, List<WorkItem> items) implements Page {
    public OwnPage {
        items = List.copyOf(items);
    }
}
