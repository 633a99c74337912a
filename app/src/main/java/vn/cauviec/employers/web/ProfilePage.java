package vn.cauviec.employers.web;

import java.util.List;
import vn.cauviec.employers.EmployerStanding;
import vn.cauviec.reference.Industry;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;

/**
 * What a company states about itself, to be corrected.
 *
 * @param version of the record that the form shows
 * @param sections industries to choose from
 */
public record ProfilePage(
        EmployerStanding standing,
        FactsForm facts,
        ContactForm contact,
        int version,
        List<Industry> sections,
        FormErrors errors)
        implements Page {
    public ProfilePage {
        sections = List.copyOf(sections);
    }
}
