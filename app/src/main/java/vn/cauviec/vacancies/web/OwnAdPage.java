package vn.cauviec.vacancies.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cauviec.site.Choice;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;
import vn.cauviec.site.Ui;
import vn.cauviec.vacancies.VacancyStatus;
import vn.cauviec.vacancies.domain.StopReason;
import vn.cauviec.vacancies.domain.VacancyView;

/**
 * One ad as its company sees it, with what can be done now.
 *
 * @param extension day to which one tap moves the deadline; null when it cannot be moved
 * @param preview the ad as the public sees it
 * @param proposed the ad as it would be after a proposed change; null when none waits
 * @param stopNote what was typed beside the reason for stopping
 */
public record OwnAdPage(
        VacancyView ad,
        @Nullable LocalDate extension,
        AdPreview preview,
        @Nullable AdPreview proposed,
        String stopNote,
        FormErrors errors)
        implements Page {

    static boolean mayEdit(VacancyView ad) {
        return switch (ad.status()) {
            case DRAFT, RETURNED, PUBLISHED -> true;
            case SUBMITTED, STOPPED, FILLED -> false;
        };
    }

    public boolean mayEdit() {
        return mayEdit(ad);
    }

    public boolean maySend() {
        return ad.status() == VacancyStatus.DRAFT || ad.status() == VacancyStatus.RETURNED;
    }

    public boolean mayWithdraw() {
        return ad.status() == VacancyStatus.SUBMITTED;
    }

    public boolean mayStop() {
        return mayEdit();
    }

    /** Stands or stood before the public, so that it has a page there. */
    public boolean isPublic() {
        return ad.status() == VacancyStatus.PUBLISHED && !ad.expired() && ad.employerVerified();
    }

    public List<Choice> stopReasons(Ui ui) {
        return Choice.list(ui, "vacancies.stop.", StopReason.ofEmployer().toArray(StopReason[]::new));
    }
}
