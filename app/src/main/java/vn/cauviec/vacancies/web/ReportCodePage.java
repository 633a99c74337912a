package vn.cauviec.vacancies.web;

import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;

/**
 * Where the code of a report is typed.
 *
 * @param typed what did not open a report; empty at first
 */
public record ReportCodePage(String typed, FormErrors errors) implements Page {
    private static final int SHOWN = 20;

    static String shorten(String typed) {
        var tidy = VietnameseText.tidy(typed);
        return tidy.length() > SHOWN ? tidy.substring(0, SHOWN) : tidy;
    }
}
