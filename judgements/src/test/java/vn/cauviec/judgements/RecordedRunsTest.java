package vn.cauviec.judgements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedRunsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    @TempDir
    Path folder;

    @Test
    void theNewestRunOfAnEngineIsFoundAgainAndStandsBesideTheNew() throws IOException {
        var runs = new RecordedRuns(file("date\tengine\n"));
        runs.append(DAY.minusDays(1), comparison("product", 0.25, 0.5));
        runs.append(DAY, comparison("product", 0.5, 0.75));

        assertThat(runs.findLast("product")).hasValue(new RecordedRuns.Run(DAY, "product", Corpus.VERSION, 0.5, 0.75));
        assertThat(runs.beside(comparison("product", 1, 0.8)))
                .isEqualTo("product: recall@5 0.5000 -> 1.0000, nDCG@10 0.7500 -> 0.8000 (before: 2026-11-27)\n");
    }

    @Test
    void aRunOverAnotherCorpusIsNotCompared() throws IOException {
        var runs = new RecordedRuns(file("2026-11-27\tproduct\t" + (Corpus.VERSION - 1) + "\t0.9\t0.9\n"));

        assertThat(runs.findLast("product")).isEmpty();
        assertThat(runs.beside(comparison("product", 1, 1))).isEmpty();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("results.tsv"), text);
    }

    private static Comparison comparison(String engine, double recall, double ndcg) {
        return new Comparison(
                List.of(new Comparison.Column(engine, recall, Map.of(), Double.NaN, ndcg, List.of(), 1)), false);
    }
}
