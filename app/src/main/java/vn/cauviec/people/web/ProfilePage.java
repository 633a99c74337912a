package vn.cauviec.people.web;

import java.util.List;
import vn.cauviec.people.Standing;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;

/**
 * One's own record.
 *
 * @param communes communes of the same name among which to choose; empty where the name was clear
 * @param version of the record that the form was made from
 */
public record ProfilePage(
        PersonView view, PersonForm form, FormLists lists, List<String> communes, int version, FormErrors errors)
        implements Page {
    public ProfilePage {
        communes = List.copyOf(communes);
    }

    /** While nobody has seen a paper, everything may be changed. */
    public boolean isClaimed() {
        return view.person().standing() == Standing.CLAIMED;
    }
}
