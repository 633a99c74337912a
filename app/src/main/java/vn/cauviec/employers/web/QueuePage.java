package vn.cauviec.employers.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.cauviec.employers.EmployerStanding;
import vn.cauviec.site.Choice;
import vn.cauviec.site.Page;
import vn.cauviec.site.Paging;
import vn.cauviec.site.Sort;
import vn.cauviec.site.Ui;

/**
 * Employers as those see them who verify them.
 *
 * @param shown which ones, as the address says it
 * @param words part of a name, or the beginning of a tax code; empty for all
 */
public record QueuePage(String shown, String words, List<Line> lines, Sort sort, Paging paging) implements Page {
    /**
     * One employer.
     *
     * @param waitingDays working days that it has waited; 0 for one that does not wait
     * @param late whether it has waited longer than the centre may take
     */
    public record Line(
            UUID id,
            String name,
            String taxCode,
            String place,
            EmployerStanding standing,
            Instant since,
            int waitingDays,
            boolean late) {}

    public QueuePage {
        lines = List.copyOf(lines);
    }

    public List<Choice> shownChoices(Ui ui) {
        return Shown.ALL.stream()
                .map(code -> Choice.of(code, ui.t("employers.queue.shown." + code)))
                .toList();
    }

    /** Colour of the badge of a standing. */
    public static String mood(EmployerStanding standing) {
        return switch (standing) {
            case VERIFIED -> "good";
            case REGISTERED -> "warn";
            case REFUSED -> "bad";
            case RECORDED -> "plain";
        };
    }
}
