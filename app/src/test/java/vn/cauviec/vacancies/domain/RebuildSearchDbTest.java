package vn.cauviec.vacancies.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestVacancies;
import vn.cauviec.operations.DatabaseCredentials;
import vn.cauviec.operations.SystemWork;
import vn.cauviec.vacancies.RebuildSearch;

@CauViecTest
class RebuildSearchDbTest {
    @Autowired
    TestVacancies vacancies;

    @Autowired
    TestEmployers employers;

    @Autowired
    VacancyIndex index;

    @Autowired
    JobSearch search;

    @Autowired
    SystemWork work;

    @Autowired
    DatabaseCredentials credentials;

    @Test
    void aRunningServerBringsBackWhatItsIndexHasLost() {
        var id = vacancies.published(employers.verified("Hợp tác xã Mây tre Lai"), "Thợ đan gùi Lai Châu");
        await(this::isFound);
        work.run(
                "lose",
                () -> index.update(Set.of(id), List.of(), index.position().orElseThrow()));
        assertThat(isFound()).isFalse();

        new RebuildSearch(new DriverManagerDataSource(
                        credentials.jdbcUrl(),
                        credentials.worker().user(),
                        credentials.worker().password()))
                .run();

        await(this::isFound);
    }

    private boolean isFound() {
        var query =
                new JobQuery("đan gùi", null, LocalDate.of(2023, 6, 14), null, Set.of(), "", JobSorting.RELEVANCE, 1);
        return search.search(query).rows().stream().anyMatch(job -> job.title().equals("Thợ đan gùi Lai Châu"));
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still not so").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }
}
