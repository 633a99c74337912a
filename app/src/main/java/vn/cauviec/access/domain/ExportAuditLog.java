package vn.cauviec.access.domain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.domain.AuditLog.Entry;
import vn.cauviec.access.domain.AuditLog.Filter;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.BusinessClock;

/** Writes a part of the audit log as a workbook, to be kept outside; that it was done stands in the log too. */
@Service
public class ExportAuditLog {
    /** Rows that one workbook takes; a longer part is exported in several. */
    public static final int MOST_ROWS = 100_000;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss", Locale.ROOT).withZone(BusinessClock.ZONE);

    private final AuditLog log;
    private final AuditTrail trail;

    ExportAuditLog(AuditLog log, AuditTrail trail) {
        this.log = log;
        this.trail = trail;
    }

    /**
     * @param sheet name of the sheet
     * @param heads of the seven columns, in words
     * @param words puts the code of an action or a purpose into words
     */
    @Transactional
    public byte[] run(Actor actor, Filter filter, String sheet, List<String> heads, Function<Entry, String> words) {
        trail.wrote(
                actor,
                "AUDIT_EXPORTED",
                "account",
                actor.accountId(),
                filter.kind().name());
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Cầu Việc", "1.0")) {
            var page = workbook.newWorksheet(sheet);
            for (int column = 0; column < heads.size(); column++) {
                page.value(0, column, heads.get(column));
                page.style(0, column).bold().set();
            }
            page.freezePane(0, 1);
            int row = 1;
            for (var entry : log.list(actor, filter, 0, MOST_ROWS)) {
                write(page, row++, entry, words.apply(entry));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet page, int row, Entry entry, String what) {
        page.value(row, 0, TIME.format(entry.at()));
        page.value(row, 1, entry.who());
        page.value(row, 2, entry.account().toString());
        page.value(row, 3, what);
        page.value(row, 4, entry.kind());
        page.value(row, 5, entry.subject().toString());
        page.value(row, 6, entry.reason());
    }
}
