package vn.cauviec.vacancies.domain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.files.Files;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Right;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.vacancies.VacancyErrors;

/** A moderator hands in a workbook of a provider. It is kept as it is and checked row by row; nothing is written to the ads. */
@Service
public class ReceiveWorkbook {
    private static final int LONGEST_KEY = 80;

    private final ImportJobStore jobs;
    private final ImportRowStore rows;
    private final Files files;
    private final AuditTrail trail;
    private final ImportBell bell;
    private final BusinessClock clock;

    ReceiveWorkbook(
            ImportJobStore jobs,
            ImportRowStore rows,
            Files files,
            AuditTrail trail,
            ImportBell bell,
            BusinessClock clock) {
        this.jobs = jobs;
        this.rows = rows;
        this.files = files;
        this.trail = trail;
        this.bell = bell;
        this.clock = clock;
    }

    /** The key under which a provider's references are kept; the same for every spelling with other marks, spaces and signs. */
    public static String key(String providerName) {
        var key = VietnameseText.slug(providerName);
        return key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) : key;
    }

    /**
     * @param id given to the form when it was shown, so that a form sent twice is one import
     * @param providerName its {@link #key} is not empty
     * @param file read by {@link WorkbookReader} as the sheet
     * @throws Refused IMPORT_NOT_FOUND for an actor who may not import
     */
    @Transactional
    public void run(Actor actor, UUID id, String providerName, Files.Upload file, WorkbookSheet sheet) {
        if (!actor.may(Right.VACANCY_IMPORT)) {
            throw new Refused(VacancyErrors.IMPORT_NOT_FOUND);
        }
        var provider = key(providerName);
        jobs.putProvider(provider, providerName);
        var name = VietnameseText.tidy(file.name());
        var received = new ImportJobStore.Received(
                id,
                provider,
                name.isEmpty() ? "tep.xlsx" : name,
                digest(file.content()),
                sheet.headers(),
                sheet.lines().size(),
                actor.accountId());
        if (!jobs.insert(received, clock.now(), clock.systemNow())) {
            return;
        }
        if (!(files.store(actor, file) instanceof Files.Stored.Done(var fileId))) {
            throw new IllegalArgumentException("read as a workbook, but not taken as a file");
        }
        jobs.setFile(id, fileId);
        rows.insert(id, sheet.lines());
        trail.wrote(actor, "IMPORT_RECEIVED", "import", id, "");
        bell.ringAfterCommit();
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
