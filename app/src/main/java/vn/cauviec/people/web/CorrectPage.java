package vn.cauviec.people.web;

import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;

/**
 * Correcting what the register says of a person.
 *
 * @param version of the record that the form was made from
 */
public record CorrectPage(PersonView view, PersonForm form, FormLists lists, int version, FormErrors errors)
        implements Page {
    public String address() {
        return PersonListController.ADDRESS + "/" + view.person().id() + "/sua";
    }

    public String back() {
        return PersonController.address(view.person().id(), "dinh-chinh");
    }
}
