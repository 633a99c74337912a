package vn.cauviec.people.web;

import vn.cauviec.kernel.Right;
import vn.cauviec.people.Standing;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;
import vn.cauviec.site.Ui;

/**
 * The details of a person for an officer, and what can be done.
 *
 * @param number what was typed to find the other record
 * @param errors what is wrong with that
 */
public record PersonPage(PersonView view, String number, FormErrors errors) implements Page {
    public String address() {
        return PersonListController.ADDRESS + "/" + view.person().id();
    }

    public boolean isClaimed() {
        return view.person().standing() == Standing.CLAIMED;
    }

    public boolean isMerged() {
        return view.person().standing() == Standing.MERGED;
    }

    public boolean mayChange(Ui ui) {
        return !isMerged() && (ui.may(Right.PERSON_CONFIRM) || ui.may(Right.PERSON_REGISTER));
    }

    public boolean mayConfirm(Ui ui) {
        return isClaimed() && ui.may(Right.PERSON_CONFIRM);
    }

    public boolean mayProposeMerge(Ui ui) {
        return view.person().standing().earnsEntries() && ui.may(Right.PERSON_CONFIRM);
    }
}
