package vn.cauviec.plans.domain;

import java.time.Month;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.Sex;
import vn.cauviec.ledger.Ledger.Channel;
import vn.cauviec.reference.Unit;

/**
 * Which part of a figure is looked at.
 *
 * @param unit the province, a district or a commune on the map of the page
 * @param onlyRest only what lies in the unit as a whole and in none of the units below it on this map
 * @param sex null for both
 * @param channel null for all
 * @param month null for the whole year
 */
public record PlanFilter(
        Unit unit,
        boolean onlyRest,
        @Nullable Sex sex,
        @Nullable Channel channel,
        @Nullable Month month) {
    /** The whole unit: all sexes, channels and months. */
    public static PlanFilter whole(Unit unit) {
        return new PlanFilter(unit, false, null, null, null);
    }

    public PlanFilter in(Unit other) {
        return new PlanFilter(other, false, sex, channel, month);
    }

    /** What lies in none of the units below. */
    public PlanFilter rest() {
        return new PlanFilter(unit, true, sex, channel, month);
    }

    public PlanFilter of(@Nullable Sex other) {
        return new PlanFilter(unit, onlyRest, other, channel, month);
    }

    public PlanFilter by(@Nullable Channel other) {
        return new PlanFilter(unit, onlyRest, sex, other, month);
    }

    public PlanFilter during(@Nullable Month other) {
        return new PlanFilter(unit, onlyRest, sex, channel, other);
    }

    boolean fits(Sex otherSex, @Nullable Channel otherChannel, YearMonth otherMonth) {
        return (sex == null || sex == otherSex)
                && (channel == null || channel == otherChannel)
                && (month == null || month == otherMonth.getMonth());
    }
}
