package vn.cauviec.reference;

import java.util.List;
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
    public record Point(double latitude, double longitude) {}

    public Unit {
        above = List.copyOf(above);
    }

    /** "Phường Phúc Xá, Quận Ba Đình, Thành phố Hà Nội": how an address names it. */
    public String pathText() {
        return above.isEmpty() ? fullName : fullName + ", " + String.join(", ", above);
    }
}
