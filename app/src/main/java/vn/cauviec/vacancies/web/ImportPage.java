package vn.cauviec.vacancies.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cauviec.site.Page;
import vn.cauviec.site.PageAddress;
import vn.cauviec.site.Paging;
import vn.cauviec.site.Ui;
import vn.cauviec.vacancies.domain.AdField;
import vn.cauviec.vacancies.domain.ImportJob;
import vn.cauviec.vacancies.domain.ImportPhase;
import vn.cauviec.vacancies.domain.ImportQueries.View;
import vn.cauviec.vacancies.domain.ImportRow;
import vn.cauviec.vacancies.domain.RowOutcome;

/**
 * One import: how far it is, what it does row by row, and what comes next.
 *
 * @param shown rows of this outcome alone; null for all
 * @param sameFile an earlier import of the very same file; null when there is none
 */
public record ImportPage(
        View view,
        @Nullable RowOutcome shown,
        List<ImportRow> rows,
        Paging paging,
        @Nullable ImportJob sameFile) implements Page {
    private static final long SECONDS_IN_WORDS = 90;
    private static final int MINUTE = 60;

    public ImportPage {
        rows = List.copyOf(rows);
    }

    public String address() {
        return ImportController.address(view.job().id());
    }

    public ImportPhase phase() {
        return view.job().phase();
    }

    public boolean runs() {
        return phase().isRunning() && !view.job().isStuck();
    }

    /** Heads of columns that are not read. */
    public List<String> ignored() {
        return view.job().columns().ignored();
    }

    /** Outcomes that have rows, and the one that is shown. */
    public List<RowOutcome> outcomes() {
        return Stream.of(RowOutcome.values())
                .filter(outcome -> outcome == shown || view.count(outcome) > 0)
                .toList();
    }

    public String address(@Nullable RowOutcome outcome) {
        return PageAddress.of(address())
                .with(ImportController.OUTCOME, outcome == null ? "" : outcome.code())
                .toString();
    }

    /** What stands in a column of a row; empty when there is no such column. */
    public String cell(ImportRow row, AdField field) {
        return view.job().columns().cell(row.cells(), field);
    }

    /** The title of a row, or something else to call it by. */
    public String name(ImportRow row, Ui ui) {
        if (row.ends()) {
            return ui.t("vacancies.import.rowOfEnded");
        }
        var title = cell(row, AdField.TITLE);
        return title.isEmpty() ? ui.t("vacancies.import.row", ui.number(row.line())) : title;
    }

    /** The mood of the badge of an outcome. */
    public String mood(RowOutcome outcome) {
        return switch (outcome) {
            case NEW -> "good";
            case CHANGED, PROPOSED, ENDED -> "warn";
            case UNCHANGED -> "plain";
            case WRONG -> "bad";
        };
    }

    /** "còn khoảng 2 phút"; empty as long as nothing is known. */
    public String timeLeft(Ui ui) {
        var left = view.timeLeft();
        if (left == null) {
            return "";
        }
        long seconds = left.toSeconds() + 1;
        return seconds < SECONDS_IN_WORDS
                ? ui.t("vacancies.import.secondsLeft", ui.number(seconds))
                : ui.t("vacancies.import.minutesLeft", ui.number(Math.ceilDiv(seconds, MINUTE)));
    }
}
