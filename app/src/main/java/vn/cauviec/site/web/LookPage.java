package vn.cauviec.site.web;

import java.util.List;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;
import vn.cauviec.site.PageAddress;
import vn.cauviec.site.Paging;
import vn.cauviec.site.ProgressBar;
import vn.cauviec.site.QrSquare;
import vn.cauviec.site.Sort;
import vn.cauviec.site.WorkListSource.WorkItem;

/**
 * The living page of the look: every component in every state, with made-up content.
 *
 * @param errors what a form with mistakes says
 * @param mistakes what the widgets say that the form above has right
 * @param work what waits
 * @param sort order of the sample table
 * @param paging where the sample list stands
 * @param firstPage where nothing stands before
 * @param lastPage where nothing follows
 * @param ahead a target that is reached faster than the calendar
 * @param late a target that is behind
 * @param beyond a target that is more than reached
 * @param code leads to the page itself
 */
public record LookPage(
        FormErrors errors,
        FormErrors mistakes,
        List<WorkItem> work,
        Sort sort,
        Paging paging,
        Paging firstPage,
        Paging lastPage,
        ProgressBar ahead,
        ProgressBar late,
        ProgressBar beyond,
        QrSquare code)
        implements Page {
    static final String ADDRESS = "/quan-ly/he-thong/giao-dien";
    /** Where its sample forms would go; nobody sends them. */
    public static final String HERE = "#form-states";

    private static final List<String> MISTAKEN = List.of(
            "look-w-unit",
            "look-w-occupation",
            "look-w-suggest",
            "look-w-money",
            "look-w-password",
            "look-w-about",
            "look-w-people",
            "look-w-file",
            "tra-loi");

    static LookPage sample() {
        var here = PageAddress.of(ADDRESS);
        var errors = new FormErrors()
                .add("look-phone-wrong", "site.look.phoneWrong")
                .add("look-day-wrong", "site.look.dayWrong")
                .add("look-level-wrong", "site.look.levelWrong")
                .add("look-sex-wrong", "site.look.sexWrong")
                .add("look-consent-wrong", "site.look.consentWrong");
        var mistakes = new FormErrors();
        MISTAKEN.forEach(field -> mistakes.add(field, "site.look.fillIn"));
        return new LookPage(
                errors,
                mistakes,
                List.of(
                        new WorkItem("site.look.work1", 5, ADDRESS, 3, 1),
                        new WorkItem("site.look.work2", 12, ADDRESS, 0, 2)),
                Sort.parse("", "-ket-qua", List.of("ten", "ket-qua", "chi-tieu"), here),
                Paging.of(here, 2, 20, 132),
                Paging.of(here, 1, 20, 132),
                Paging.of(here, 7, 20, 132),
                new ProgressBar(65.3, 45.2),
                new ProgressBar(34.7, 45.2),
                new ProgressBar(104, 100),
                QrSquare.of(ADDRESS));
    }
}
