package vn.cauviec.placements.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cauviec.people.People;
import vn.cauviec.placements.EvidenceKind;
import vn.cauviec.placements.domain.ApplicationQueries;
import vn.cauviec.site.Choice;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;
import vn.cauviec.site.Ui;

/**
 * The form with which an officer records a hire.
 *
 * @param application the application that led to it; null for a person at the counter
 */
public record RecordHirePage(
        People.Card person, ApplicationQueries.@Nullable Row application, HireForm form, FormErrors errors)
        implements Page {
    public List<Choice> evidences(Ui ui) {
        return Choice.list(ui, "placements.evidence.", EvidenceKind.values());
    }
}
