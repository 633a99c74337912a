package vn.cauviec.vacancies.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.cauviec.TestDatabase;
import vn.cauviec.judgements.Comparison;
import vn.cauviec.judgements.Corpus;
import vn.cauviec.judgements.Judgements;
import vn.cauviec.judgements.RecordedRuns;
import vn.cauviec.judgements.comparators.PlainLucene;
import vn.cauviec.judgements.comparators.PostgresText;
import vn.cauviec.kernel.BusinessClock;

/**
 * The job search beside what others would use, on the frozen ads and what people mean by what they type: prints one table, old figures
 * beside new. {@code -Dcauviec.judgements.record=true} records the figures, {@code -Dcauviec.judgements.second=true} types the second
 * file too, and the pairs that failed are in {@code target/judgements/}.
 */
class JobSearchJudgementsDbTest {
    private static final Path RESULTS = Path.of("..", "judgements", "results.tsv");

    private static final RecordedRuns RECORDED = new RecordedRuns(RESULTS);

    @TempDir
    static Path folder;

    private static Comparison comparison;

    @BeforeAll
    static void compareAndPrint() throws Exception {
        comparison = compare();
        System.out.println(comparison.table());
        System.out.println(RECORDED.beside(comparison));
        write(comparison);
        if (Boolean.getBoolean(RecordedRuns.RECORD)) {
            RECORDED.append(LocalDate.now(BusinessClock.ZONE), comparison);
        }
    }

    @Test
    void whatIsMeantIsAmongTheFirstFive() {
        assertThat(recall(JudgedProduct.NAME)).isEqualTo(1);
    }

    @Test
    void theOrderIsNoWorseThanAtTheLastRecordedRun() {
        assertThat(round(comparison.column(JudgedProduct.NAME).ndcg()))
                .isGreaterThanOrEqualTo(
                        RECORDED.findLast(JudgedProduct.NAME).orElseThrow().ndcg());
    }

    /** The same ads, the same pairs, the same engines: if these figures move, the product's cannot be compared either. */
    @ParameterizedTest
    @ValueSource(strings = {"plain-lucene", "postgresql"})
    void whatOthersReachIsWhatWasRecorded(String engine) {
        assertThat(recall(engine)).isEqualTo(recorded(engine));
    }

    private static double recorded(String engine) {
        return RECORDED.findLast(engine).orElseThrow().recall();
    }

    private static Comparison compare() throws Exception {
        var corpus = Corpus.load();
        var credentials = TestDatabase.fresh();
        var database = new SingleConnectionDataSource(
                credentials.jdbcUrl(),
                credentials.owner().user(),
                credentials.owner().password(),
                true);
        try (var product = new JudgedProduct(folder, corpus.ads());
                var lucene = new PlainLucene(corpus.ads());
                database) {
            var postgres = new PostgresText(database, corpus.ads());
            return Comparison.of(
                    Judgements.of(corpus),
                    Boolean.getBoolean(Judgements.WITH_SECOND),
                    List.of(product, lucene, postgres));
        }
    }

    private static void write(Comparison comparison) throws Exception {
        var target = Files.createDirectories(Path.of("target", "judgements"));
        Files.writeString(target.resolve("table.txt"), comparison.table());
        for (var column : comparison.columns()) {
            Files.writeString(
                    target.resolve("failed-" + column.engine() + ".txt"),
                    comparison.failures(column.engine(), Corpus.load()));
        }
    }

    /** Over the first file, rounded as the file of recorded runs keeps it. */
    private static double recall(String engine) {
        return round(comparison.column(engine).first());
    }

    private static double round(double figure) {
        return Math.round(figure * 10_000) / 10_000.0;
    }
}
