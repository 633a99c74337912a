package vn.cauviec.access.web;

import java.util.List;
import vn.cauviec.access.domain.AuditLog.Entry;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;
import vn.cauviec.site.Paging;
import vn.cauviec.site.Ui;

/**
 * The audit log.
 *
 * @param kindCode which of the two logs, as the address says it
 * @param from first day as typed
 * @param to last day as typed
 */
public record AuditLogPage(
        String kindCode, String from, String to, String words, List<Entry> entries, Paging paging, FormErrors errors)
        implements Page {
    public AuditLogPage {
        entries = List.copyOf(entries);
    }

    /** The action or purpose in words; its code where no module gave it words. */
    public static String what(Ui ui, Entry entry) {
        return AuditWords.what(ui.texts(), ui.language(), entry);
    }
}
