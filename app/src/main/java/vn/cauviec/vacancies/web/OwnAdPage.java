package vn.cauviec.vacancies.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cauviec.site.Choice;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;
import vn.cauviec.site.Ui;
import vn.cauviec.vacancies.OwnAdFigures;
import vn.cauviec.vacancies.VacancyStatus;
import vn.cauviec.vacancies.domain.AdViews;
import vn.cauviec.vacancies.domain.StopReason;
import vn.cauviec.vacancies.domain.VacancyAction;
import vn.cauviec.vacancies.domain.VacancyView;

/**
 * One ad as its company sees it, with what can be done now.
 *
 * @param extension day to which one tap moves the deadline; null when it cannot be moved
 * @param preview the ad as the public sees it
 * @param proposed the ad as it would be after a proposed change; null when none waits
 * @param views how often it was looked at; null for an ad that never was public
 * @param figures what came of it, from the modules above
 * @param stopNote what was typed beside the reason for stopping
 */
public record OwnAdPage(
        VacancyView ad,
        @Nullable LocalDate extension,
        AdPreview preview,
        @Nullable AdPreview proposed,
        AdViews.@Nullable Views views,
        List<OwnAdFigures.Figure> figures,
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

    /** A moderator's decision stands against it, or an appeal against one was answered. */
    public boolean mayAppeal() {
        return switch (ad.status()) {
            case RETURNED -> true;
            case STOPPED ->
                ad.history().stream()
                        .filter(step -> step.action() == VacancyAction.STOP)
                        .findFirst()
                        .filter(step -> StopReason.isOfModerator(step.reasonCode()))
                        .isPresent();
            case DRAFT, SUBMITTED, PUBLISHED, FILLED -> false;
        };
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
