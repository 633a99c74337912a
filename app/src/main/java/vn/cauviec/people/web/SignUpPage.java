package vn.cauviec.people.web;

import java.util.List;
import java.util.UUID;
import vn.cauviec.access.Puzzles;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;

/**
 * The form with which a worker signs up.
 *
 * @param communes communes of the same name among which to choose; empty where the name was clear
 * @param agreed whether the terms were ticked
 * @param formKey recognises the form when it is sent twice
 * @param address page to come back to; empty for the worker's own
 * @param provider that has said who it is, so that no password is needed; empty where none has
 */
public record SignUpPage(
        PersonForm form,
        List<String> communes,
        boolean agreed,
        UUID formKey,
        String address,
        String termsVersion,
        String provider,
        Puzzles.Shown puzzle,
        FormErrors errors)
        implements Page {
    public SignUpPage {
        communes = List.copyOf(communes);
    }
}
