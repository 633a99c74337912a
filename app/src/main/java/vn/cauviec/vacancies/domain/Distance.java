package vn.cauviec.vacancies.domain;

import vn.cauviec.reference.Unit.Point;

/** Distances on the globe, as the crow flies. */
final class Distance {
    private static final double EARTH = 6371;

    private Distance() {}

    /** Great circle (haversine), in kilometres. */
    static double kilometres(Point a, Point b) {
        double north = Math.toRadians(b.latitude() - a.latitude());
        double east = Math.toRadians(b.longitude() - a.longitude());
        double h = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(a.latitude()))
                        * Math.cos(Math.toRadians(b.latitude()))
                        * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
