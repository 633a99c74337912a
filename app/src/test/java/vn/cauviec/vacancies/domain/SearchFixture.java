package vn.cauviec.vacancies.domain;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.cauviec.TestDatabase;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.ChangeFollower;
import vn.cauviec.reference.LoadedReference;

/** The job search on an index of its own, filled by the test and not from the tables. */
final class SearchFixture implements AutoCloseable {
    static final LocalDate TODAY = LocalDate.of(2023, 6, 14);
    static final UUID EPOCH = new UUID(1, 1);

    private final TickingClock clock = new TickingClock();
    final VacancyIndex index;
    final QueryReader reader;
    final JobSearch search;

    /** Over a cluster when one was named to the tests, over an index in the folder otherwise. */
    SearchFixture(Path nodeFolder) {
        this(nodeFolder, new DictionaryInUse(List::of));
    }

    SearchFixture(Path nodeFolder, DictionaryInUse words) {
        this(
                TestCluster.isThere()
                        ? TestCluster.engine()
                        : new AdFolder(nodeFolder.resolve("vacancies"), TestCorpus.ofOneNode()),
                words);
    }

    SearchFixture(AdEngine engine) {
        this(engine, new DictionaryInUse(List::of));
    }

    private SearchFixture(AdEngine engine, DictionaryInUse words) {
        var places = new Places(LoadedReference.UNITS, LoadedReference.CATALOGUES);
        var names = new PlaceNames(LoadedReference.UNITS, LoadedReference.CATALOGUES);
        index = new VacancyIndex(noTables(), places, names, LoadedReference.OCCUPATIONS, clock, words, engine);
        reader = new QueryReader(names, words);
        search = new JobSearch(index, reader, places, LoadedReference.ROADS, LoadedReference.UNITS, clock);
    }

    /** A search over these ads alone. */
    static SearchFixture of(Path nodeFolder, List<IndexedVacancy> vacancies) {
        var fixture = new SearchFixture(nodeFolder);
        fixture.index.replaceAll(vacancies.stream(), ChangeFollower.Position.start(EPOCH));
        return fixture;
    }

    BusinessClock clock() {
        return clock;
    }

    void itIsNow(LocalDate day) {
        clock.day = day;
    }

    JobQuery query(String text) {
        return new JobQuery(text, null, TODAY, null, java.util.Set.of(), "", JobSorting.RELEVANCE, 1);
    }

    @Override
    public void close() {
        index.destroy();
    }

    private static IndexedVacancyStore noTables() {
        var credentials = TestDatabase.fresh();
        return new IndexedVacancyStore(JdbcClient.create(new DriverManagerDataSource(
                credentials.jdbcUrl(),
                credentials.worker().user(),
                credentials.worker().password())));
    }

    static final class TickingClock implements BusinessClock {
        private LocalDate day = TODAY;

        @Override
        public Instant now() {
            return day.atTime(9, 0).atZone(ZONE).toInstant();
        }

        @Override
        public Instant systemNow() {
            return now();
        }

        @Override
        public boolean isShifted() {
            return false;
        }
    }
}
