package vn.cauviec.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysDbTest {
    private final WorkingDays days = new WorkingDays(LoadedReference.SNAPSHOT);

    @ParameterizedTest
    @CsvSource({
        "2023-06-14, true", // Wednesday
        "2023-06-17, false", // Saturday
        "2023-06-18, false", // Sunday
        "2023-05-01, false", // Labour Day, a Monday
        "2023-09-04, false", // in lieu of the National Day
    })
    void weekendsAndHolidaysAreNoWorkingDays(LocalDate day, boolean works) {
        assertThat(days.isWorkingDay(day)).isEqualTo(works);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-06-14, 2023-06-14, 0",
        "2023-06-14, 2023-06-15, 1",
        "2023-06-16, 2023-06-18, 0", // Friday to Sunday
        "2023-06-16, 2023-06-19, 1", // Friday to Monday
        "2023-04-28, 2023-05-04, 1", // over the holidays of April and May
        "2023-06-15, 2023-06-14, 0",
    })
    void daysOnWhichNobodyWorksDoNotCount(LocalDate from, LocalDate today, int passed) {
        assertThat(days.since(from, today)).isEqualTo(passed);
    }

    @Test
    void lateIsWhatHasWaitedMoreWorkingDaysThanAllowed() {
        var wednesday = LocalDate.of(2023, 6, 14);

        assertThat(days.lateSince(wednesday, 2)).isEqualTo(LocalDate.of(2023, 6, 11)); // Sunday; Monday's was in time
        assertThat(days.since(LocalDate.of(2023, 6, 12), wednesday)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-06-14, 2, 2023-06-16", // Wednesday to Friday
        "2023-06-16, 2, 2023-06-20", // Friday to Tuesday
        "2023-06-17, 1, 2023-06-19", // Saturday to Monday
        "2023-04-28, 2, 2023-05-05", // over the holidays of April and May
    })
    void whatIsPromisedWithinSomeWorkingDaysIsThereByTheLastOfThem(LocalDate day, int allowed, LocalDate promised) {
        assertThat(days.after(day, allowed)).isEqualTo(promised);
        assertThat(days.since(day, promised)).isEqualTo(allowed);
    }
}
