package vn.cauviec.people.web;

import java.util.List;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;

/**
 * Noting that a person moved.
 *
 * @param communes communes of the same name among which to choose; empty where the name was clear
 * @param since first day in the new commune, as typed
 * @param version of the record that the form was made from
 */
public record MovePage(
        PersonView view, PersonForm form, List<String> communes, String since, int version, FormErrors errors)
        implements Page {
    public MovePage {
        communes = List.copyOf(communes);
    }

    public String address() {
        return PersonListController.ADDRESS + "/" + view.person().id() + "/chuyen-noi-o";
    }

    public String back() {
        return PersonController.address(view.person().id(), "dinh-chinh");
    }
}
