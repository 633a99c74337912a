package vn.cauviec.people.web;

import java.util.List;
import vn.cauviec.people.domain.Doubt;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;

/**
 * Registering a person at the counter.
 *
 * @param communes communes of the same name among which to choose; empty where the name was clear
 * @param since from which day on the person resides in the commune, as typed
 * @param doubts what does not agree, to be looked at before registering; empty at first
 * @param paperSeen whether the officer declared to have seen the paper
 */
public record RegisterPage(
        PersonForm form,
        FormLists lists,
        List<String> communes,
        String since,
        List<Doubt> doubts,
        boolean paperSeen,
        FormErrors errors)
        implements Page {
    public RegisterPage {
        communes = List.copyOf(communes);
        doubts = List.copyOf(doubts);
    }
}
