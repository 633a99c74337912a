package vn.cauviec.placements.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cauviec.placements.HireStatus;
import vn.cauviec.placements.RefusalReason;
import vn.cauviec.placements.domain.ApplicationQueries;
import vn.cauviec.site.Choice;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;
import vn.cauviec.site.Ui;

/**
 * One application as its employer reads and answers it.
 *
 * @param hire where the hire from it stands; null when there is none
 * @param answer what was typed as answer
 */
public record ApplicationPage(
        ApplicationQueries.Row application, @Nullable HireStatus hire, String answer, FormErrors errors)
        implements Page {
    public List<Choice> reasons(Ui ui) {
        return Choice.list(ui, "placements.refusal.", RefusalReason.values());
    }

    /** True while the employer may say that it has hired the person. */
    public boolean mayPropose() {
        return application.status().isOpen() && (hire == null || hire == HireStatus.DECLINED);
    }
}
