package vn.cauviec.portal.web;

import java.util.List;
import vn.cauviec.site.Page;

/**
 * The home page: the search for work first, then what each module has to show.
 *
 * @param blocks page records of the contributed blocks, in their order
 */
public record HomePage(List<Page> blocks) implements Page {
    public HomePage {
        blocks = List.copyOf(blocks);
    }
}
