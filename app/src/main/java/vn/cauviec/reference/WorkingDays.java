package vn.cauviec.reference;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.cauviec.reference.domain.ReferenceSnapshot;

/** Days on which the offices of the province work: Monday to Friday, without the holidays of the calendar that ships. */
@Component
public class WorkingDays {
    private final ReferenceSnapshot snapshot;

    WorkingDays(ReferenceSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !snapshot.get().holidays().contains(day);
    }

    /** How many working days have passed since the day: 0 on the day itself and until the next working day. */
    public int since(LocalDate day, LocalDate today) {
        return (int) day.plusDays(1)
                .datesUntil(day.isBefore(today) ? today.plusDays(1) : day.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /**
     * The latest day since which more working days have passed than the office may take: what waits since it or earlier is late.
     *
     * @param allowed working days that the office may take
     */
    public LocalDate lateSince(LocalDate today, int allowed) {
        var day = today;
        while (since(day, today) <= allowed) {
            day = day.minusDays(1);
        }
        return day;
    }

    /**
     * The day on which so many working days have passed: what is promised within two working days is there by then.
     *
     * @param workingDays at least 1
     */
    public LocalDate after(LocalDate day, int workingDays) {
        var last = day.plusDays(1);
        while (since(day, last) < workingDays) {
            last = last.plusDays(1);
        }
        return last;
    }
}
