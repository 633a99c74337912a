package vn.cauviec.access.web;

import vn.cauviec.access.domain.AuditLog.Entry;
import vn.cauviec.site.Language;
import vn.cauviec.site.Texts;

/** Words for the codes of the audit log. Each module gives its actions words under {@code audit.action.<CODE>}. */
final class AuditWords {
    private AuditWords() {}

    static String what(Texts texts, Language language, Entry entry) {
        var action = "audit.action." + entry.what();
        var purpose = "access.purpose." + entry.what();
        if (texts.has(language, action)) {
            return texts.get(language, action);
        }
        return texts.has(language, purpose) ? texts.get(language, purpose) : entry.what();
    }
}
