package vn.cauviec.operations.web;

import java.time.LocalTime;
import java.util.List;
import vn.cauviec.operations.domain.BackupRuns.Row;
import vn.cauviec.operations.domain.BackupRuns.State;
import vn.cauviec.site.Language;
import vn.cauviec.site.Page;
import vn.cauviec.site.Ui;

/**
 * The backups that were written by themselves.
 *
 * @param folder where they are written; empty when none are
 * @param time when, in Vietnam
 * @param rows the newest first
 */
public record BackupsPage(String folder, LocalTime time, int keptDays, int keptMonths, List<Row> rows) implements Page {
    private static final long MEGABYTE = 1_000_000;

    public BackupsPage {
        rows = List.copyOf(rows);
    }

    public boolean isOn() {
        return !folder.isEmpty();
    }

    /** One is being written or tried. */
    public boolean runs() {
        return rows.stream().anyMatch(Row::isUnderWay);
    }

    /** How many of the two steps are done. */
    public int stepsDone() {
        return rows.stream().anyMatch(row -> row.state() == State.TRYING) ? 1 : 0;
    }

    public String problem(Row row, Ui ui) {
        return ui.language() == Language.ENGLISH ? row.problemEn() : row.problemVi();
    }

    /** In megabytes, at least one. */
    public long megabytes(Row row) {
        return Math.max(1, row.bytes() / MEGABYTE);
    }

    /** The look of the badge. */
    public String look(Row row) {
        return switch (row.state()) {
            case GOOD -> "good";
            case WRITING, TRYING -> "";
            case UNTRIED -> "warn";
            case BAD, UNWRITTEN -> "bad";
        };
    }
}
