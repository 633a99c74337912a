package vn.cauviec.vacancies.web;

import java.util.List;
import vn.cauviec.site.Choice;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;
import vn.cauviec.site.Ui;
import vn.cauviec.vacancies.domain.Appeals;

/**
 * An appeal before a moderator.
 *
 * @param verdict what was chosen
 * @param answer what was typed
 */
public record AppealAnswerPage(Appeals.Case about, AdPreview preview, String verdict, String answer, FormErrors errors)
        implements Page {

    /** Somebody waits for an answer, and this moderator may give it. */
    public boolean mayAnswer() {
        return isOpen() && !about.own();
    }

    public boolean isOpen() {
        var appeal = about.appeal();
        return appeal != null && appeal.verdict() == null;
    }

    public List<Choice> verdicts(Ui ui) {
        return List.of(
                Choice.of(AppealAnswerController.GRANT, ui.t("vacancies.appeal.grant")),
                Choice.of(AppealAnswerController.DENY, ui.t("vacancies.appeal.deny")));
    }
}
