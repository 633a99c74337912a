package vn.cauviec.vacancies.domain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;
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

    /** What came of it. */
    public sealed interface Outcome {
        /** It is being checked; or was received before, when the form was sent twice. */
        record Received() implements Outcome {}

        /** The house takes no such file: it has macros, for example. Nothing was kept. */
        record NotTaken() implements Outcome {}
    }

    /**
     * @param id given to the form when it was shown, so that a form sent twice is one import
     * @param providerName its {@link #key} is not empty
     * @param file read by {@link WorkbookReader} as the sheet
     * @throws Refused IMPORT_NOT_FOUND for an actor who may not import
     */
    @Transactional
    public Outcome run(Actor actor, UUID id, String providerName, Files.Upload file, WorkbookSheet sheet) {
        if (!actor.may(Right.VACANCY_IMPORT)) {
            throw new Refused(VacancyErrors.IMPORT_NOT_FOUND);
        }
        if (jobs.find(id).isPresent()) {
            return new Outcome.Received();
        }
        if (!(files.store(actor, file) instanceof Files.Stored.Done(var fileId))) {
            return new Outcome.NotTaken();
        }
        var provider = key(providerName);
        jobs.putProvider(provider, providerName);
        var name = VietnameseText.tidy(file.name());
        var received = new ImportJobStore.Received(
                id,
                provider,
                fileId,
                name.isEmpty() ? "tep.xlsx" : name,
                digest(file.content()),
                sheet.headers(),
                sheet.lines().size(),
                actor.accountId());
        if (!jobs.insert(received, clock.now(), clock.systemNow())) {
            // The second click of a double click came while the first one was being kept: its file is not needed.
            TransactionInterceptor.currentTransactionStatus().setRollbackOnly();
            return new Outcome.Received();
        }
        rows.insert(id, sheet.lines());
        trail.wrote(actor, "IMPORT_RECEIVED", "import", id, "");
        bell.ringAfterCommit();
        return new Outcome.Received();
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
