package vn.cauviec.reference;

import vn.cauviec.site.Ui;

/**
 * How far one unit is from another by road, and how long the way takes.
 *
 * @param metres along the road; never less than as the crow flies, unless an officer stated so
 * @param minutes on the way
 * @param stated an officer stated it; otherwise it is estimated from the centres of the units and their terrain
 */
public record RoadEstimate(long metres, int minutes, boolean stated) {
    private static final double METRES = 1000;
    private static final int MINUTES_OF_AN_HOUR = 60;
    private static final int COARSE = 5;
    private static final int FINE_BELOW = 20;
    private static final int HOURS_FROM = 120;

    public RoadEstimate {
        if (metres < 0 || minutes < 0) {
            throw new IllegalArgumentException("a way is not shorter than none");
        }
    }

    /** As it is said: an estimate of more than 20 km in steps of five, because it knows no better. */
    public long kilometres() {
        double kilometres = metres / METRES;
        return stated || kilometres < FINE_BELOW ? Math.round(kilometres) : inFives(kilometres);
    }

    /** As they are said: an estimate in steps of five, and never none. */
    public long minutesSaid() {
        return stated ? minutes : Math.max(COARSE, inFives(minutes));
    }

    /** "khoảng 25 km đường bộ, ~50 phút (ước tính)"; as stated where an officer stated it. */
    public String words(Ui ui) {
        long time = minutesSaid();
        var key = stated ? "reference.road.stated" : "reference.road.estimated";
        return ui.t(
                key,
                ui.number(Math.max(1, kilometres())),
                time < HOURS_FROM
                        ? ui.t("reference.road.minutes", ui.number(time))
                        : ui.t(
                                "reference.road.hours",
                                ui.number(time / MINUTES_OF_AN_HOUR),
                                ui.number(time % MINUTES_OF_AN_HOUR)));
    }

    private static long inFives(double value) {
        return Math.round(value / COARSE) * COARSE;
    }
}
