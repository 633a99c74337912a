package vn.cauviec.vacancies.web;

import java.util.List;
import vn.cauviec.site.Choice;
import vn.cauviec.site.Page;
import vn.cauviec.site.Ui;
import vn.cauviec.vacancies.domain.saved.Misfit;
import vn.cauviec.vacancies.domain.saved.SayWhetherItFits.About;

/**
 * Where a link beside a job in a letter leads: one button says it.
 *
 * @param done it is said
 */
public record FeedbackPage(String address, About about, boolean done) implements Page {
    /** Message key of the heading. */
    public String titleKey() {
        return "vacancies.feedback." + (done ? "done" : about.fits() ? "fits" : "misfit");
    }

    /** Message key of what it brings. */
    public String leadKey() {
        return "vacancies.feedback." + (done ? "said." : "ask.") + (about.fits() ? "fits" : "misfit");
    }

    public List<Choice> reasons(Ui ui) {
        return Choice.list(ui, "vacancies.feedback.reason.", Misfit.values());
    }
}
