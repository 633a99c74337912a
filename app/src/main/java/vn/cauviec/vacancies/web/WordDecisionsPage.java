package vn.cauviec.vacancies.web;

import java.util.List;
import vn.cauviec.site.Page;
import vn.cauviec.site.Paging;
import vn.cauviec.site.Ui;
import vn.cauviec.vacancies.domain.learning.WordDecisionQueries.View;

/** What was decided about words, newest first. */
public record WordDecisionsPage(List<View> rows, Paging paging) implements Page {
    public WordDecisionsPage {
        rows = List.copyOf(rows);
    }

    /** What was decided, in words. */
    public static String say(Ui ui, View view) {
        var relation = view.decision().relation();
        return relation == null
                ? ui.t("vacancies.words.leftOut", view.decision().reason())
                : ui.t("vacancies.words.as." + relation, view.concepts());
    }
}
