package vn.cauviec.vacancies.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cauviec.judgements.Corpus;
import vn.cauviec.judgements.Judgements;
import vn.cauviec.judgements.Pair;
import vn.cauviec.operations.ChangeFollower;
import vn.cauviec.reference.LoadedReference;
import vn.cauviec.reference.Unit;
import vn.cauviec.reference.UnitId;
import vn.cauviec.vacancies.EmploymentType;
import vn.cauviec.vacancies.domain.JobQuery.Unstated;

/** Over the frozen ads a cluster answers as our own index does: the same ads in the same order, the same counts, the same cursors. */
@EnabledIfSystemProperty(named = "cauviec.cluster", matches = ".+")
class SameOnClusterDbTest {
    private static final Corpus CORPUS = Corpus.load();
    private static final List<String> TYPED =
            Judgements.of(CORPUS).first().stream().map(Pair::typed).distinct().toList();

    @TempDir
    static Path folder;

    private static SearchFixture own;
    private static SearchFixture cluster;

    @BeforeAll
    static void fillBoth() {
        own = filled(new AdFolder(folder.resolve("vacancies"), TestCorpus.ofOneNode()));
        cluster = filled(TestCluster.engine());
    }

    static SearchFixture filled(AdEngine engine) {
        var fixture = new SearchFixture(engine);
        fixture.itIsNow(Corpus.DAY);
        fixture.index.replaceAll(
                CORPUS.ads().stream().map(JudgedProduct::vacancy), ChangeFollower.Position.start(SearchFixture.EPOCH));
        return fixture;
    }

    @AfterAll
    static void close() {
        own.close();
        cluster.close();
    }

    @Test
    void whateverIsTypedTheWholeAnswerIsTheSame() {
        var different = new ArrayList<String>();
        for (var typed : TYPED) {
            var query = query(typed, JobSorting.RELEVANCE, 1);
            different.addAll(differences(typed, own.search.search(query), cluster.search.search(query)));
        }

        System.out.printf("search-cluster: %d questions, %d answers differ%n", TYPED.size(), different.size());
        assertThat(TYPED).hasSizeGreaterThan(50);
        assertThat(different).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(JobSorting.class)
    void inEveryOrderPageAfterPageIsTheSame(JobSorting sorting) {
        for (var typed : List.of("", "thợ hàn", "kế toán sa pa", "bảo vệ", "công nhân ở bảo thắng")) {
            for (var unit : unit()) {
                JobCursor after = null;
                for (int page = 0; page < 3; page++) {
                    var query = new JobQuery(
                            typed,
                            unit,
                            Corpus.DAY,
                            null,
                            Set.of(),
                            "",
                            sorting,
                            1,
                            7,
                            Set.of(),
                            JobConditions.NONE,
                            after);
                    var expected = own.search.search(query);
                    assertThat(differences(query.toString(), expected, cluster.search.search(query)))
                            .isEmpty();
                    after = expected.next();
                    if (after == null) {
                        break;
                    }
                }
            }
        }
    }

    /** Each part of the answer that is another one; rows by their addresses. */
    private static List<String> differences(String asked, JobResults expected, JobResults found) {
        var differences = new ArrayList<String>();
        for (var part : JobResults.class.getRecordComponents()) {
            var one = value(part, expected);
            var other = value(part, found);
            if (!Objects.equals(one, other)) {
                differences.add("%s: %s %s, on the cluster %s".formatted(asked, part.getName(), one, other));
            }
        }
        return differences;
    }

    private static @Nullable Object value(RecordComponent part, JobResults results) {
        try {
            var value = part.getAccessor().invoke(results);
            return value instanceof List<?> rows && !rows.isEmpty() && rows.getFirst() instanceof FoundVacancy
                    ? rows.stream().map(row -> ((FoundVacancy) row).slug()).toList()
                    : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<@Nullable UnitId> unit() {
        var units = new ArrayList<@Nullable UnitId>();
        units.add(null);
        units.add(saPa().id());
        return units;
    }

    private static Unit saPa() {
        return LoadedReference.UNITS
                .listOnMap(LoadedReference.UNITS.home(Corpus.DAY).id(), Corpus.DAY)
                .stream()
                .flatMap(home -> LoadedReference.UNITS.listChildren(home.id(), Corpus.DAY).stream())
                .filter(unit -> unit.fullName().contains("Sa Pa"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void filtersAndWhatTheyLeaveOutAreTheSame() {
        for (var typed : List.of("", "thợ hàn", "lái xe", "nhân viên bán hàng lào cai")) {
            for (var query : List.of(
                    filtered(typed, 10_000_000L, Set.of(), "", Set.of()),
                    filtered(typed, null, Set.of(EmploymentType.FULL_TIME), "", Set.of()),
                    filtered(typed, null, Set.of(), "72", Set.of()),
                    filtered(typed, 8_000_000L, Set.of(EmploymentType.PART_TIME), "5", Set.of()),
                    filtered(typed, null, Set.of(), "", Set.of(Unstated.WAGE)),
                    filtered(typed, null, Set.of(), "", Set.of(Unstated.PLACE, Unstated.TYPE)))) {
                assertThat(differences(query.toString(), own.search.search(query), cluster.search.search(query)))
                        .isEmpty();
            }
        }
    }

    @Test
    void circlesOverviewsSimilarAdsAndThoseOfAnEmployerAreTheSame() {
        var around = JobConditions.around(Objects.requireNonNull(saPa().centre()), 30);
        var query = new JobQuery(
                "", null, Corpus.DAY, null, Set.of(), "", JobSorting.NEAREST, 2, 20, Set.of(), around, null);
        var gone = JudgedProduct.vacancy(CORPUS.ads().getFirst());

        assertThat(differences("30 km", own.search.search(query), cluster.search.search(query)))
                .isEmpty();
        assertThat(cluster.search.overview()).isEqualTo(own.search.overview());
        assertThat(cluster.search.listSimilar(gone.title(), "7212", new UUID(0, 0), 5))
                .isEqualTo(own.search.listSimilar(gone.title(), "7212", new UUID(0, 0), 5));
        assertThat(cluster.search.listOfEmployer(gone.employerId()))
                .isEqualTo(own.search.listOfEmployer(gone.employerId()));
    }

    @Test
    void afterARebuildAllIsAsBefore() {
        var before = TYPED.stream()
                .limit(20)
                .map(typed -> cluster.search.search(query(typed, JobSorting.RELEVANCE, 1)))
                .toList();
        try (var again = filled(TestCluster.engine())) {
            var after = TYPED.stream()
                    .limit(20)
                    .map(typed -> again.search.search(query(typed, JobSorting.RELEVANCE, 1)))
                    .toList();

            assertThat(after).isEqualTo(before);
        }
    }

    private static JobQuery query(String typed, JobSorting sorting, int page) {
        return new JobQuery(typed, null, Corpus.DAY, null, Set.of(), "", sorting, page);
    }

    private static JobQuery filtered(
            String typed,
            @Nullable Long wageFrom,
            Set<EmploymentType> types,
            String occupation,
            Set<Unstated> unstated) {
        return new JobQuery(
                typed,
                null,
                Corpus.DAY,
                wageFrom,
                types,
                occupation,
                JobSorting.RELEVANCE,
                1,
                20,
                unstated,
                JobConditions.NONE,
                null);
    }
}
