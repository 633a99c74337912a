package vn.cauviec.employers.web;

import java.util.List;
import vn.cauviec.site.Page;

/**
 * The public page of an employer.
 *
 * @param verified whether a moderator verified it; otherwise the centre recorded it
 * @param blocks contributed by the modules above
 */
public record EmployerPage(FactsView.Shown facts, boolean verified, List<Page> blocks) implements Page {
    public EmployerPage {
        blocks = List.copyOf(blocks);
    }
}
