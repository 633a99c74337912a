package vn.cauviec.vacancies.web;

import java.util.List;
import vn.cauviec.site.Choice;
import vn.cauviec.site.Page;
import vn.cauviec.site.Paging;
import vn.cauviec.site.Sort;
import vn.cauviec.site.Ui;
import vn.cauviec.vacancies.domain.AdRow;
import vn.cauviec.vacancies.domain.QueueFilter;

/**
 * Ads as moderators see them.
 *
 * @param shown the part that is shown
 * @param words words of the title or of the employer's name; empty for all
 */
public record QueuePage(QueueFilter shown, String words, List<AdRow> rows, Sort sort, Paging paging) implements Page {
    public QueuePage {
        rows = List.copyOf(rows);
    }

    public List<Choice> shownChoices(Ui ui) {
        return List.of(QueueFilter.values()).stream()
                .map(part -> Choice.of(part.code(), ui.t("vacancies.queue.part." + part)))
                .toList();
    }

    /** Where a line leads: to the ad, or to what is said about it. */
    public String address(AdRow row) {
        return ModerateController.address(row.id()) + (shown == QueueFilter.APPEALED ? "/khieu-nai" : "");
    }

    /** Several may be chosen and approved together. */
    public boolean picks() {
        return shown == QueueFilter.IMPORTED || shown == QueueFilter.WAITING;
    }
}
