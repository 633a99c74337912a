package vn.cauviec.employers.web;

import java.util.List;
import vn.cauviec.reference.Industry;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;

/**
 * The form with which the centre records an employer.
 *
 * @param sections industries to choose from
 */
public record RecordPage(FactsForm facts, List<Industry> sections, FormErrors errors) implements Page {
    public RecordPage {
        sections = List.copyOf(sections);
    }
}
