package vn.cauviec.judgements;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Figures of earlier runs, so that every change of the search prints old beside new: {@code results.tsv} of this module, in which a
 * line is date, engine, version of the corpus, recall at five over the first file, nDCG at ten.
 */
public final class RecordedRuns {
    /** {@code -Dcauviec.judgements.record=true} appends the figures of a run. */
    public static final String RECORD = "cauviec.judgements.record";

    private final Path file;

    /**
     * A line of the file.
     *
     * @param corpus version of the corpus; figures over different versions cannot be compared
     */
    public record Run(LocalDate date, String engine, int corpus, double recall, double ndcg) {
        private static Run read(String line) {
            var cells = line.split("\t");
            return new Run(
                    LocalDate.parse(cells[0]),
                    cells[1],
                    Integer.parseInt(cells[2]),
                    Double.parseDouble(cells[3]),
                    Double.parseDouble(cells[4]));
        }

        private String line() {
            return String.format(Locale.ROOT, "%s\t%s\t%d\t%.4f\t%.4f%n", date, engine, corpus, recall, ndcg);
        }
    }

    public RecordedRuns(Path file) {
        this.file = file;
    }

    /** The newest run of the engine over the corpus as it is now. */
    public Optional<Run> findLast(String engine) {
        return list().stream()
                .filter(run -> run.engine().equals(engine) && run.corpus() == Corpus.VERSION)
                .reduce((_, newer) -> newer);
    }

    /** Appends what the engines reached. */
    public void append(LocalDate date, Comparison comparison) {
        var lines = new StringBuilder();
        for (var column : comparison.columns()) {
            lines.append(new Run(date, column.engine(), Corpus.VERSION, column.first(), column.ndcg()).line());
        }
        try {
            Files.writeString(file, lines, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Old beside new, one line for each engine that was recorded before. */
    public String beside(Comparison comparison) {
        var text = new StringBuilder();
        for (var column : comparison.columns()) {
            findLast(column.engine())
                    .ifPresent(old -> text.append(String.format(
                            Locale.ROOT,
                            "%s: recall@5 %.4f -> %.4f, nDCG@10 %.4f -> %.4f (before: %s)%n",
                            column.engine(),
                            old.recall(),
                            column.first(),
                            old.ndcg(),
                            column.ndcg(),
                            old.date())));
        }
        return text.toString();
    }

    private List<Run> list() {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("date") && !line.isBlank())
                    .map(Run::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
