package vn.cauviec.vacancies.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cauviec.site.Choice;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;
import vn.cauviec.site.Ui;
import vn.cauviec.vacancies.VacancyStatus;
import vn.cauviec.vacancies.domain.ClashQueries;
import vn.cauviec.vacancies.domain.Finding;
import vn.cauviec.vacancies.domain.StopReason;
import vn.cauviec.vacancies.domain.VacancyView;

/**
 * One ad before a moderator, with what can be decided now.
 *
 * @param preview the ad as the public would see it
 * @param proposed the ad as it would be after a proposed change; null when none waits
 * @param clashes ads from other sources that may be the same work
 * @param problems why it cannot be made public now; empty as long as nobody tried
 * @param typed what was typed into the forms of the page
 */
public record ModeratePage(
        VacancyView ad,
        AdPreview preview,
        @Nullable AdPreview proposed,
        List<ClashQueries.Clash> clashes,
        List<Finding> problems,
        Typed typed,
        FormErrors errors)
        implements Page {
    /** What was typed: why a wording stays, why the ad goes back, why a change is refused, what is added to a stop. */
    public record Typed(String wordingReason, String returnReason, String refusal, String stopNote) {
        static final Typed NOTHING = new Typed("", "", "", "");
    }

    public ModeratePage {
        clashes = List.copyOf(clashes);
        problems = List.copyOf(problems);
    }

    public boolean mayApprove() {
        return ad.status() == VacancyStatus.SUBMITTED || (ad.status() == VacancyStatus.DRAFT && ad.origin() != null);
    }

    public boolean mayReturn() {
        return ad.status() == VacancyStatus.SUBMITTED;
    }

    public boolean mayStop() {
        return switch (ad.status()) {
            case SUBMITTED, PUBLISHED -> true;
            case DRAFT, RETURNED -> ad.origin() != null;
            case STOPPED, FILLED -> false;
        };
    }

    /** Something warns, and nobody has said yet why it may stand. */
    public boolean asksReason() {
        return !ad.unexplained().isEmpty();
    }

    /** What was typed for the employer; before that, each rule with its passage, so that nobody has to write it down. */
    public String returnReason(Ui ui) {
        return typed.returnReason().isEmpty()
                ? Stream.concat(ad.warnings().stream(), ad.risks().stream())
                        .map(finding -> ui.t(finding.field().labelKey()) + ": "
                                + ui.t(finding.key(), finding.arguments().toArray()))
                        .collect(Collectors.joining("\n"))
                : typed.returnReason();
    }

    public List<Choice> stopReasons(Ui ui) {
        return Choice.list(ui, "vacancies.stop.", StopReason.ofModerator().toArray(StopReason[]::new));
    }
}
