package vn.cauviec;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cauviec.TestVacancies.as;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.test.context.TestComponent;
import vn.cauviec.files.Files;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.kernel.Right;
import vn.cauviec.vacancies.domain.BeginImportPhase;
import vn.cauviec.vacancies.domain.ImportQueries;
import vn.cauviec.vacancies.domain.ReceiveWorkbook;
import vn.cauviec.vacancies.domain.WorkbookReader;
import vn.cauviec.vacancies.domain.WorkbookReader.Reading;

/** Imports for tests, carried on by the server's own worker. */
@TestComponent
public class TestImports {
    private static final long PATIENCE_SECONDS = 30;

    private final WorkbookReader reader;
    private final ReceiveWorkbook receive;
    private final BeginImportPhase begin;
    private final ImportQueries queries;
    private final IdSource ids;
    private final BusinessClock clock;

    TestImports(
            WorkbookReader reader,
            ReceiveWorkbook receive,
            BeginImportPhase begin,
            ImportQueries queries,
            IdSource ids,
            BusinessClock clock) {
        this.reader = reader;
        this.receive = receive;
        this.begin = begin;
        this.queries = queries;
        this.ids = ids;
        this.clock = clock;
    }

    /** Hands the workbook in; its rows are not checked yet. */
    public UUID receive(Actor moderator, String provider, byte[] workbook) {
        var id = ids.next();
        if (!(reader.read(workbook) instanceof Reading.Good(var sheet))) {
            throw new AssertionError("not a workbook of ads");
        }
        var upload = new Files.Upload("tin.xlsx", workbook, Files.Purpose.VACANCY_WORKBOOK, null, Right.VACANCY_IMPORT);
        assertThat(as(moderator, () -> receive.run(moderator, id, provider, upload, sheet)))
                .isEqualTo(new ReceiveWorkbook.Outcome.Received());
        return id;
    }

    /** Hands the workbook in and waits for the report. */
    public ImportQueries.View check(Actor moderator, String provider, byte[] workbook) {
        return await(moderator, receive(moderator, provider, workbook));
    }

    /** Hands the workbook in and takes its good rows over. */
    public ImportQueries.View takeOver(Actor moderator, String provider, byte[] workbook) {
        var id = check(moderator, provider, workbook).job().id();
        assertThat(as(moderator, () -> begin.takeOver(moderator, id))).isEqualTo(new BeginImportPhase.Outcome.Begun());
        return await(moderator, id);
    }

    /** Approves what can be approved. */
    public ImportQueries.View approve(Actor moderator, UUID id, String wordingReason) {
        Instant seen = clock.now();
        as(moderator, () -> begin.approve(moderator, id, seen, wordingReason));
        return await(moderator, id);
    }

    /** Waits until the running phase has come to its end. */
    public ImportQueries.View await(Actor moderator, UUID id) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        var view = as(moderator, () -> queries.get(moderator, id));
        while (view.job().phase().isRunning()) {
            assertThat(System.nanoTime()).as("still %s", view.job()).isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            view = as(moderator, () -> queries.get(moderator, id));
        }
        return view;
    }
}
