package vn.cauviec.site;

/**
 * How far on the way to a target, drawn as a bar with a mark where the calendar says it should be.
 *
 * @param percent of the target reached; more than 100 fills the bar
 * @param expectedPercent share of the period that has gone by
 */
public record ProgressBar(double percent, double expectedPercent) {
    /** Width of the drawing. */
    public static final int WIDTH = 1000;

    public long fill() {
        return along(percent);
    }

    public long mark() {
        return along(expectedPercent);
    }

    public boolean isLate() {
        return percent < expectedPercent;
    }

    private static long along(double percent) {
        return Math.round(Math.clamp(percent, 0, 100) * WIDTH / 100);
    }
}
