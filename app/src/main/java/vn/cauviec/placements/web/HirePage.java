package vn.cauviec.placements.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cauviec.files.Files;
import vn.cauviec.placements.EvidenceKind;
import vn.cauviec.placements.HireStatus;
import vn.cauviec.placements.WaitsFor;
import vn.cauviec.placements.domain.HireQueries;
import vn.cauviec.site.Choice;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;
import vn.cauviec.site.Ui;

/**
 * One hire.
 *
 * @param residence commune of residence, in words; empty while only proposed
 * @param workplace where the work is, in words; empty when it is not known
 * @param paper the paper behind it; null when there is none or the actor may not open it
 * @param reason what was typed as reason
 * @param note what was typed as note of evidence
 */
public record HirePage(
        HireQueries.Row hire,
        String residence,
        String workplace,
        Files.@Nullable Card paper,
        List<Happened> events,
        String reason,
        String note,
        FormErrors errors)
        implements Page {
    /**
     * Something that happened to it.
     *
     * @param by name of the officer; empty for an employer's user
     */
    public record Happened(HireQueries.Event event, String by) {}

    public HirePage {
        events = List.copyOf(events);
    }

    public boolean isProposed() {
        return hire.status() == HireStatus.PROPOSED;
    }

    public boolean isRecorded() {
        return hire.status() == HireStatus.RECORDED;
    }

    public boolean needsEvidence() {
        return isRecorded() && hire.waitsFor() == WaitsFor.EVIDENCE;
    }

    public List<Choice> evidences(Ui ui) {
        return Choice.list(
                ui,
                "placements.evidence.",
                EvidenceKind.EMPLOYER_CONFIRMATION,
                EvidenceKind.CONTRACT,
                EvidenceKind.OFFICER_STATEMENT);
    }
}
