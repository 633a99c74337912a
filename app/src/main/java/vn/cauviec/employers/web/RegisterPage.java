package vn.cauviec.employers.web;

import java.util.List;
import java.util.UUID;
import vn.cauviec.access.Puzzles;
import vn.cauviec.reference.Industry;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;

/**
 * The form with which a company registers.
 *
 * @param formKey recognises the form when it is sent twice
 * @param declared whether the declaration was ticked
 * @param sections industries to choose from
 */
public record RegisterPage(
        FactsForm facts,
        ContactForm contact,
        boolean declared,
        UUID formKey,
        List<Industry> sections,
        Puzzles.Shown puzzle,
        FormErrors errors)
        implements Page {
    public RegisterPage {
        sections = List.copyOf(sections);
    }

    /** The same form with another puzzle, where the one that it brought is used up. */
    RegisterPage with(Puzzles.Shown other) {
        return new RegisterPage(facts, contact, declared, formKey, sections, other, errors);
    }
}
