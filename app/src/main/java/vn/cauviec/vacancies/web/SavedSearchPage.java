package vn.cauviec.vacancies.web;

import java.util.List;
import vn.cauviec.notices.Notices.Way;
import vn.cauviec.site.Choice;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;
import vn.cauviec.site.PageAddress.Parameter;
import vn.cauviec.site.Ui;
import vn.cauviec.vacancies.domain.saved.Frequency;

/**
 * The form with which a search is kept, or what is kept of one is changed.
 *
 * @param action where the form is sent
 * @param words what it seeks; empty where it cannot be read any more
 * @param kept the search as its address says it; empty where it is kept already
 * @param frequency word of the choice; empty before one was made
 * @param way word of the choice
 * @param ways those that are open to the person
 * @param full the account keeps as many as it may
 */
public record SavedSearchPage(
        String action,
        String words,
        List<Parameter> kept,
        String name,
        String frequency,
        String way,
        List<Way> ways,
        boolean full,
        FormErrors errors)
        implements Page {

    public SavedSearchPage {
        kept = List.copyOf(kept);
        ways = List.copyOf(ways);
    }

    /** Message key of the heading. */
    public String titleKey() {
        return isNew() ? "vacancies.kept.save" : "vacancies.kept.changeTitle";
    }

    public boolean isNew() {
        return action.equals(SavedSearchController.SAVE);
    }

    public boolean hasAddress() {
        return ways.size() > 1;
    }

    public List<Choice> frequencies(Ui ui) {
        return List.of(Frequency.values()).stream()
                .map(one -> Choice.of(SavedSearchForm.FREQUENCY.wordOf(one), ui.t("vacancies.kept.frequency." + one)))
                .toList();
    }

    public List<Choice> ways(Ui ui) {
        return ways.stream()
                .map(one -> Choice.of(SavedSearchForm.WAY.wordOf(one), ui.t("vacancies.kept.way." + one)))
                .toList();
    }
}
