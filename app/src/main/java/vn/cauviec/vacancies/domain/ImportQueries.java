package vn.cauviec.vacancies.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.Accounts;
import vn.cauviec.files.Files;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Right;
import vn.cauviec.vacancies.VacancyErrors;

/** Reads imports for moderators. Who may not import finds none. */
@Component
@Transactional(readOnly = true)
public class ImportQueries {
    public static final int PAGE_SIZE = 50;

    private final ImportJobStore jobs;
    private final ImportRowStore rows;
    private final ImportedAdStore ads;
    private final ApproveSelected approve;
    private final Files files;
    private final Accounts accounts;
    private final BusinessClock clock;

    ImportQueries(
            ImportJobStore jobs,
            ImportRowStore rows,
            ImportedAdStore ads,
            ApproveSelected approve,
            Files files,
            Accounts accounts,
            BusinessClock clock) {
        this.jobs = jobs;
        this.rows = rows;
        this.ads = ads;
        this.approve = approve;
        this.files = files;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Somebody who hands in workbooks. */
    public record Provider(String key, String name) {}

    /**
     * An import as moderators see it.
     *
     * @param uploadedBy name of the public servant
     * @param begunBy name of who began the running or last phase
     * @param counts rows by outcome, as far as they were checked
     * @param timeLeft what the running phase may still take; null when it does not run or nothing is known yet
     */
    public record View(
            ImportJob job,
            String uploadedBy,
            String begunBy,
            Map<RowOutcome, Long> counts,
            @Nullable Duration timeLeft) {
        public View {
            counts = Map.copyOf(counts);
        }

        public long count(RowOutcome outcome) {
            return counts.getOrDefault(outcome, 0L);
        }

        /** Rows that taking over would do something with. */
        public long good() {
            return count(RowOutcome.NEW)
                    + count(RowOutcome.CHANGED)
                    + count(RowOutcome.PROPOSED)
                    + count(RowOutcome.ENDED);
        }

        public long all() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * A page of a list.
     *
     * @param total how many there are on all pages
     */
    public record Slice<T>(List<T> rows, long total) {
        public Slice {
            rows = List.copyOf(rows);
        }
    }

    public List<Provider> listProviders(Actor actor) {
        return isAllowed(actor)
                ? jobs.listProviders().stream()
                        .map(provider -> new Provider(provider.key(), provider.name()))
                        .toList()
                : List.of();
    }

    /** All imports, newest first. */
    public Slice<View> list(Actor actor, int page, int size) {
        if (!isAllowed(actor)) {
            return new Slice<>(List.of(), 0);
        }
        var found = jobs.list(size, (page - 1L) * size);
        var counts = rows.count(found.stream().map(ImportJob::id).toList());
        var views = new ArrayList<View>();
        for (var job : found) {
            views.add(view(job, counts.getOrDefault(job.id(), Map.of())));
        }
        return new Slice<>(views, jobs.count());
    }

    /** @throws Refused IMPORT_NOT_FOUND */
    public View get(Actor actor, UUID id) {
        var job = find(actor, id);
        return view(job, rows.count(List.of(id)).getOrDefault(id, Map.of()));
    }

    /** The import of the very same file that came before; empty when there is none. */
    public Optional<ImportJob> findSameFile(Actor actor, UUID id) {
        return isAllowed(actor) ? jobs.findSameFile(id) : Optional.empty();
    }

    /**
     * A page of the rows.
     *
     * @param outcome null for all
     */
    public List<ImportRow> listRows(Actor actor, UUID id, @Nullable RowOutcome outcome, int page) {
        return rows.list(find(actor, id).id(), outcome, PAGE_SIZE, (page - 1L) * PAGE_SIZE);
    }

    /** All wrong rows, to be corrected and handed in again; what a workbook cannot say is not among them. */
    public List<ImportRow> listWrong(Actor actor, UUID id) {
        return rows.list(find(actor, id).id(), RowOutcome.WRONG, WorkbookReader.MOST_ROWS, 0).stream()
                .filter(row -> !row.ends())
                .toList();
    }

    /** Everything that the house holds of the provider of the import. */
    public List<HeldAd> listHeld(Actor actor, UUID id) {
        return ads.listOf(find(actor, id).provider());
    }

    /** The workbook as it was handed in. */
    public Files.Paper open(Actor actor, UUID id) {
        return files.open(find(actor, id).fileId()).orElseThrow(() -> new Refused(VacancyErrors.IMPORT_NOT_FOUND));
    }

    /** What would come of approving the ads of the import now: how many in each group. */
    public Map<ImportOutlook, Long> countOutlooks(Actor actor, UUID id) {
        return rows.countOutlooks(find(actor, id).id(), clock.today());
    }

    /** A page of the ads of a group, with what the text check says today. */
    public List<ApprovalOutlook> listOutlooks(Actor actor, UUID id, ImportOutlook outlook, int page) {
        var ids = rows.listByOutlook(find(actor, id).id(), outlook, clock.today(), PAGE_SIZE, (page - 1L) * PAGE_SIZE);
        return approve.preview(actor, ids);
    }

    private ImportJob find(Actor actor, UUID id) {
        return jobs.find(id)
                .filter(_ -> isAllowed(actor))
                .orElseThrow(() -> new Refused(VacancyErrors.IMPORT_NOT_FOUND));
    }

    private View view(ImportJob job, Map<RowOutcome, Long> counts) {
        return new View(
                job,
                accounts.staffName(job.uploadedBy()),
                accounts.staffName(job.begunBy()),
                counts,
                job.timeLeft(clock.systemNow()).orElse(null));
    }

    private static boolean isAllowed(Actor actor) {
        return actor.may(Right.VACANCY_IMPORT);
    }
}
