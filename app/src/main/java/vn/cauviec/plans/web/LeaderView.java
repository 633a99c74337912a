package vn.cauviec.plans.web;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a leader looks at first: where the year will end, how the months went, which units are furthest behind. Every number opens.
 *
 * @param target the figure that all of this is about
 * @param forecast what the year brings if it goes on as it has begun; null too early in the year and after it
 * @param months from January to the month of the page, oldest first
 * @param spark the months as a line
 * @param places the units of the first level, fewest first
 * @param thisMonth the month of the page
 * @param partialUntil the day up to which that month is known; null when it is over
 */
public record LeaderView(
        TargetLine target,
        @Nullable Forecast forecast,
        List<MonthLine> months,
        Spark spark,
        List<PlaceLine> places,
        Month thisMonth,
        @Nullable LocalDate partialUntil) {
    public LeaderView {
        months = List.copyOf(months);
        places = List.copyOf(places);
    }

    /** Where the year will end. */
    public record Forecast(long persons, double percent) {}

    /** One month. */
    public record MonthLine(Month month, long persons, String list) {}

    /**
     * One unit.
     *
     * @param name empty for what lies in none of them on this map
     * @param narrow page that breaks the unit down
     * @param list the results of the unit
     * @param listThisMonth the results of this month
     */
    public record PlaceLine(
            String name, long persons, long thisMonth, String narrow, String list, String listThisMonth) {}
}
