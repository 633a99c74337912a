package vn.cauviec.judgements;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Engines side by side: recall at five over the pairs, by kind of difficulty, and nDCG at ten over the graded queries.
 *
 * @param withSecond whether the second file was run
 */
public record Comparison(List<Column> columns, boolean withSecond) {
    private static final int LABEL = 24;
    private static final int WIDTH = 16;

    /**
     * What one engine reached.
     *
     * @param byDifficulty recall over the pairs of the first file
     * @param second recall over the second file; NaN when it was not run
     * @param failed pairs of the files that were run and not wholly fulfilled, in their order
     * @param milliseconds for a query, on average
     */
    public record Column(
            String engine,
            double first,
            Map<Difficulty, Double> byDifficulty,
            double second,
            double ndcg,
            List<Failure> failed,
            double milliseconds) {}

    /**
     * A pair that an engine did not fulfil.
     *
     * @param found the first five
     */
    public record Failure(Pair pair, double recall, List<String> found) {}

    /** Runs the engines one after the other. */
    public static Comparison of(Judgements judgements, boolean withSecond, List<? extends Engine> engines) {
        return new Comparison(
                engines.stream()
                        .map(engine -> column(engine, judgements, withSecond))
                        .toList(),
                withSecond);
    }

    /** @throws IllegalArgumentException when no such engine was run */
    public Column column(String engine) {
        return columns.stream()
                .filter(column -> column.engine().equals(engine))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no engine " + engine));
    }

    /** One table, with a line for each measure and a column for each engine. */
    public String table() {
        var table = new StringBuilder();
        line(table, "", Column::engine);
        figures(table, "recall@5, first file", Column::first);
        for (var difficulty : Difficulty.values()) {
            figures(
                    table,
                    "  " + difficulty.word(),
                    column -> column.byDifficulty().getOrDefault(difficulty, Double.NaN));
        }
        line(
                table,
                "  pairs not fulfilled",
                column -> String.valueOf(column.failed().size()));
        if (withSecond) {
            figures(table, "recall@5, second file", Column::second);
        }
        figures(table, "nDCG@10", Column::ndcg);
        line(table, "ms for a query", column -> String.format(Locale.ROOT, "%.1f", column.milliseconds()));
        return table.toString();
    }

    /** The pairs that an engine did not fulfil, each with what it showed first. */
    public String failures(String engine, Corpus corpus) {
        var titles = new HashMap<String, String>();
        corpus.ads().forEach(ad -> titles.put(ad.id(), ad.title()));
        var text = new StringBuilder();
        for (var failure : column(engine).failed()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%.2f  %s  [%s]  means %s (%d ads)%n",
                    failure.recall(),
                    failure.pair().typed(),
                    failure.pair().difficulty().word(),
                    failure.pair().meaning().text(),
                    failure.pair().relevant().size()));
            for (var id : failure.found()) {
                var mark = failure.pair().relevant().contains(id) ? '+' : '-';
                text.append("      ")
                        .append(mark)
                        .append(' ')
                        .append(id)
                        .append("  ")
                        .append(titles.get(id))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static Column column(Engine engine, Judgements judgements, boolean withSecond) {
        var failed = new ArrayList<Failure>();
        var byDifficulty = new EnumMap<Difficulty, List<Double>>(Difficulty.class);
        long begun = System.nanoTime();
        var first = new ArrayList<Double>();
        for (var pair : judgements.first()) {
            double recall = recall(engine, pair, failed);
            first.add(recall);
            byDifficulty
                    .computeIfAbsent(pair.difficulty(), _ -> new ArrayList<>())
                    .add(recall);
        }
        var second = new ArrayList<Double>();
        if (withSecond) {
            judgements.second().forEach(pair -> second.add(recall(engine, pair, failed)));
        }
        var ndcg = judgements.graded().stream()
                .map(query -> Ndcg.at10(engine.firstTen(query.typed()), query.grades()))
                .toList();
        double milliseconds = (System.nanoTime() - begun) / 1e6 / (first.size() + second.size() + ndcg.size());
        var means = new EnumMap<Difficulty, Double>(Difficulty.class);
        byDifficulty.forEach((difficulty, recalls) -> means.put(difficulty, mean(recalls)));
        return new Column(engine.name(), mean(first), means, mean(second), mean(ndcg), failed, milliseconds);
    }

    private static double recall(Engine engine, Pair pair, List<Failure> failed) {
        var found = engine.firstTen(pair.typed());
        double recall = Recall.at5(found, pair.relevant());
        if (recall < 1) {
            failed.add(new Failure(pair, recall, found.stream().limit(5).toList()));
        }
        return recall;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    private void figures(StringBuilder table, String label, ToDoubleFunction<Column> figure) {
        line(table, label, column -> String.format(Locale.ROOT, "%.4f", figure.applyAsDouble(column)));
    }

    private void line(StringBuilder table, String label, Function<Column, String> cell) {
        table.append(padded(label, LABEL));
        for (var column : columns) {
            var text = cell.apply(column);
            table.append(" ".repeat(Math.max(1, WIDTH - text.length()))).append(text);
        }
        table.append('\n');
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
