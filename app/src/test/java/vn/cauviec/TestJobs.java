package vn.cauviec;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.vacancies.domain.FoundVacancy;
import vn.cauviec.vacancies.domain.JobCursor;
import vn.cauviec.vacancies.domain.JobQuery;
import vn.cauviec.vacancies.domain.JobResults;
import vn.cauviec.vacancies.domain.JobSearch;

/** Waits for the index of the job search, which follows a moment behind. */
@TestComponent
public class TestJobs {
    /** Far above what it takes. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final JobSearch search;
    private final BusinessClock clock;

    TestJobs(JobSearch search, BusinessClock clock) {
        this.search = search;
        this.clock = clock;
    }

    /** The job, once the list of the newest jobs shows it. */
    public UUID found(UUID id) {
        await(() -> isFound(id));
        return id;
    }

    /** Waits until the list of the newest jobs shows it no more. */
    public void gone(UUID id) {
        await(() -> !isFound(id));
    }

    /** Address of the job's page, once it is found. */
    public String address(UUID id) {
        found(id);
        return newest().filter(job -> job.id().equals(id))
                .map(job -> "/viec-lam/" + job.slug())
                .findFirst()
                .orElseThrow();
    }

    private boolean isFound(UUID id) {
        return newest().anyMatch(job -> job.id().equals(id));
    }

    /** As many pages as are looked at: other tests publish ahead of the day, and what they leave stands on the first. */
    private Stream<FoundVacancy> newest() {
        return Stream.iterate(page(null), Objects::nonNull, this::next).flatMap(results -> results.rows().stream());
    }

    private @Nullable JobResults next(JobResults results) {
        return results.next() == null ? null : page(results.next());
    }

    private JobResults page(@Nullable JobCursor after) {
        var all = JobQuery.all(clock.today());
        return search.search(new JobQuery(
                all.text(),
                all.unit(),
                all.map(),
                all.wageFrom(),
                all.types(),
                all.occupation(),
                all.sorting(),
                1,
                JobQuery.MOST_ON_PAGE,
                all.unstated(),
                all.conditions(),
                after));
    }

    public static void await(BooleanSupplier condition) {
        var end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("still not so after " + PATIENCE);
            }
            LockSupport.parkNanos(10_000_000);
        }
    }
}
