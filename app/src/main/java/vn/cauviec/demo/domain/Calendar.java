package vn.cauviec.demo.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Predicate;
import vn.cauviec.kernel.BusinessClock;

/**
 * The half-year that is told: from {@link #begin} to the eve of the business day. Hardly anybody starts work in the weeks around
 * Tết, most do after it, fewer while the fields are planted, and again more before the summer; the share of the last month is that
 * of June 2023 in the published first half-year (1,500 of 8,620 jobs).
 *
 * @param today the business day; results lie before it
 * @param working says whether offices and companies work on a day
 */
record Calendar(LocalDate today, Predicate<LocalDate> working) {
    private static final int DAYS = 164;

    /** How much work begins on a day of each half of a month, January first. */
    private static final double[] SEASONS = {
        7, 3, 14, 13, 11, 10, 8, 8, 9, 9.5, 9.7, 9.7, 8, 8, 8, 8, 9, 9, 8, 8, 7, 7, 6, 5
    };

    LocalDate begin() {
        return today.minusDays(DAYS);
    }

    /** The last day that is told. */
    LocalDate eve() {
        return today.minusDays(1);
    }

    /** A working day on which somebody starts work, more often in the busy weeks. */
    LocalDate seasonal(Dice dice) {
        List<LocalDate> days = begin().datesUntil(today).filter(working).toList();
        return Weighted.of(days, Calendar::busy).pick(dice);
    }

    private static double busy(LocalDate day) {
        return SEASONS[(day.getMonthValue() - 1) * 2 + (day.getDayOfMonth() > 15 ? 1 : 0)];
    }

    /** The day itself, or the working day after it; never later than the eve. */
    LocalDate workday(LocalDate day) {
        var workday = day;
        while (!working.test(workday)) {
            workday = workday.plusDays(1);
        }
        return workday.isAfter(eve()) ? eve() : workday;
    }

    /** A moment of office hours on the working day. */
    Instant at(LocalDate day, Dice dice) {
        var time = LocalTime.of(7, 30).plusSeconds(dice.between(0, 9 * 3600));
        return workday(day).atTime(time).atZone(BusinessClock.ZONE).toInstant();
    }

    /** A moment so many days later. */
    Instant after(Instant moment, int days, Dice dice) {
        return later(moment, at(day(moment).plusDays(days), dice));
    }

    /** The second moment, or a little after the first one where it is not later. */
    static Instant later(Instant first, Instant second) {
        return second.isAfter(first) ? second : first.plusSeconds(61);
    }

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, BusinessClock.ZONE);
    }
}
