package vn.cauviec.reference;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.DateRange;

/**
 * An administrative unit as it was in one period: code, name and parent belong to the period, the id to the unit.
 *
 * @param code code of the statistics office; empty for villages. The same code has named other units on other days
 * @param type in small letters: xã, phường, thị trấn, huyện, tỉnh…
 * @param name without its type: Phúc Xá
 * @param fullName with its type: Phường Phúc Xá
 * @param parent null for provinces
 * @param above full names of the units that it lies in, nearest first
 * @param valid the days on which this holds
 * @param fromIsBound the legal first day is not known: it stood at latest on the first day of {@code valid}
 * @param toIsBound the legal last day is not known: it was gone at latest on the end of {@code valid}
 * @param urban whether a commune counts as urban; null for other levels and for special zones
 * @param centre a point inside, for estimates of distance; null where none is known
 */
public record Unit(
        UnitId id,
        String code,
        UnitLevel level,
        String type,
        String name,
        String fullName,
        @Nullable UnitId parent,
        List<String> above,
        DateRange valid,
        boolean fromIsBound,
        boolean toIsBound,
        @Nullable Boolean urban,
        @Nullable Point centre) {

    /** A place on the globe, in degrees (WGS 84). */
    public record Point(double latitude, double longitude) {
        private static final double EARTH = 6371;

        /** As the crow flies: along the great circle (haversine). */
        public double kilometresTo(Point other) {
            double north = Math.toRadians(other.latitude - latitude);
            double east = Math.toRadians(other.longitude - longitude);
            double h = Math.pow(Math.sin(north / 2), 2)
                    + Math.cos(Math.toRadians(latitude))
                            * Math.cos(Math.toRadians(other.latitude))
                            * Math.pow(Math.sin(east / 2), 2);
            return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(h)));
        }
    }

    public Unit {
        above = List.copyOf(above);
    }

    /** "Phường Phúc Xá, quận Ba Đình, thành phố Hà Nội": how an address names it. */
    public String pathText() {
        return join(fullName);
    }

    /** "phường Phúc Xá, quận Ba Đình, thành phố Hà Nội": the same within a sentence. */
    public String pathInText() {
        return join(nameInText());
    }

    /** "phường Phúc Xá": its full name within a sentence. */
    public String nameInText() {
        return small(fullName);
    }

    private String join(String first) {
        return Stream.concat(Stream.of(first), above.stream().map(Unit::small)).collect(Collectors.joining(", "));
    }

    private static String small(String fullName) {
        return Character.toLowerCase(fullName.charAt(0)) + fullName.substring(1);
    }
}
