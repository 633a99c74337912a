package vn.cauviec.people.web;

import java.util.List;
import vn.cauviec.people.domain.Doubt;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;

/**
 * The confirmation of a claimed person with the paper on the table.
 *
 * @param number as typed from the paper
 * @param birthDate as typed from the paper
 * @param doubts what does not agree, to be looked at before confirming; empty at first
 */
public record ConfirmPage(PersonView view, String number, String birthDate, List<Doubt> doubts, FormErrors errors)
        implements Page {
    public ConfirmPage {
        doubts = List.copyOf(doubts);
    }

    public String address() {
        return PersonListController.ADDRESS + "/" + view.person().id() + "/xac-nhan";
    }

    public String back() {
        return PersonController.address(view.person().id(), "xac-nhan");
    }
}
