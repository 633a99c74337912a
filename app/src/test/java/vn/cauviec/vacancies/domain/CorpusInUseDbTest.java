package vn.cauviec.vacancies.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.Term;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.cauviec.TestDatabase;
import vn.cauviec.judgements.Corpus;
import vn.cauviec.operations.ChangeFeed;
import vn.cauviec.operations.ChangeFollower;

class CorpusInUseDbTest {
    private static final Term WORD = new Term(SearchField.TITLE.marked(), "hàn");
    private static final int FIRST = 800;
    private static final int MORE = 40;

    private static List<IndexedVacancy> ads;

    @TempDir
    Path folder;

    @BeforeAll
    static void load() {
        ads = Corpus.load().ads().stream().map(JudgedProduct::vacancy).toList();
    }

    @Test
    void aListReadPageByPageKeepsItsOrderWhileAdsComeInAndGo() {
        var there = ads.subList(0, FIRST);
        try (var fixture = SearchFixture.of(folder, there)) {
            fixture.itIsNow(Corpus.DAY);
            var whole = walk(fixture, () -> {});
            assertThat(whole).hasSizeGreaterThan(100);

            var coming = ads.subList(FIRST, ads.size()).iterator();
            var walked = walk(fixture, () -> {
                for (int i = 0; i < MORE; i++) {
                    fixture.index.update(
                            Set.of(), List.of(coming.next()), ChangeFollower.Position.start(SearchFixture.EPOCH));
                }
            });

            assertThat(walked).containsSubsequence(whole);
            assertThat(walked).doesNotHaveDuplicates();
        }
    }

    /** Ids of a list in its order; something happens between the first pages. */
    private static List<UUID> walk(SearchFixture fixture, Runnable between) {
        var ids = new ArrayList<UUID>();
        JobCursor after = null;
        int page = 0;
        do {
            var query = new JobQuery(
                    "nhân viên",
                    null,
                    Corpus.DAY,
                    null,
                    Set.of(),
                    "",
                    JobSorting.RELEVANCE,
                    1,
                    10,
                    Set.of(),
                    JobConditions.NONE,
                    after);
            var results = fixture.search.search(query);
            results.rows().forEach(row -> ids.add(row.id()));
            after = results.next();
            if (++page < 8) {
                between.run();
            }
        } while (after != null);
        return ids;
    }

    @Test
    void aTableIsMadeWhenTheAdsAreTwiceOrHalfAsManyAndNotForEachAd() throws IOException {
        var corpus = TestCorpus.ofOneNode();

        var first = corpus.keepUp(new Ads(10, 3));
        assertThat(corpus.keepUp(new Ads(20, 20))).isSameAs(first);
        assertThat(corpus.keepUp(new Ads(5, 5))).isSameAs(first);

        assertThat(corpus.keepUp(new Ads(21, 7)).adsWith(WORD)).isEqualTo(7);
        assertThat(corpus.keepUp(new Ads(10, 2)).adsWith(WORD)).isEqualTo(2);
    }

    @Test
    void whatOneNodeCountsEveryNodeWeighsByAlsoOneThatStartsLater() throws IOException {
        var jdbc = worker();
        var tables = new CorpusTableStore(jdbc, new ChangeFeed(jdbc), new SearchFixture.TickingClock());
        var one = new CorpusInUse(tables);
        var other = new CorpusInUse(tables);

        one.count(new Ads(30, 3));
        one.count(new Ads(100, 7));
        other.reload();
        var later = new CorpusInUse(tables);
        later.reload();

        for (var node : List.of(one, other, later)) {
            assertThat(node.get().ads()).isEqualTo(100);
            assertThat(node.get().adsWith(WORD)).isEqualTo(7);
        }
        assertThat(jdbc.sql("SELECT count(*) FROM vacancies.corpus_statistics")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private static JdbcClient worker() {
        var credentials = TestDatabase.fresh();
        return JdbcClient.create(new DriverManagerDataSource(
                credentials.jdbcUrl(),
                credentials.worker().user(),
                credentials.worker().password()));
    }

    /** So many ads, some of them with the word. */
    private record Ads(int count, int withWord) implements CorpusInUse.Ads {
        @Override
        public CorpusStatistics countWords() throws IOException {
            var counter = new CorpusStatistics.Counter();
            counter.add(count);
            counter.add(WORD, withWord);
            return counter.count();
        }
    }
}
