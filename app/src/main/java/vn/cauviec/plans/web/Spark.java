package vn.cauviec.plans.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A row of numbers drawn as a line. The same numbers always stand beside it as a table.
 *
 * @param path of the drawing, in a box of {@value #WIDTH} × {@value #HEIGHT}
 */
public record Spark(String path) {
    /** Width of the drawing. */
    public static final int WIDTH = 600;
    /** Height of the drawing. */
    public static final int HEIGHT = 64;

    private static final int EDGE = 4;

    static Spark of(List<Long> numbers) {
        long most =
                Math.max(1, numbers.stream().mapToLong(Long::longValue).max().orElse(1));
        double step = numbers.size() < 2 ? 0 : (WIDTH - 2d * EDGE) / (numbers.size() - 1);
        return new Spark(IntStream.range(0, numbers.size())
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "%s%.1f %.1f",
                        i == 0 ? "M" : "L",
                        EDGE + i * step,
                        HEIGHT - EDGE - numbers.get(i) * (HEIGHT - 2d * EDGE) / most))
                .collect(Collectors.joining()));
    }
}
