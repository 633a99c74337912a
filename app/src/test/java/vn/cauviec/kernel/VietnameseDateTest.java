package vn.cauviec.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cauviec.kernel.VietnameseDate.Problem;

class VietnameseDateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "05/06/2023",
                "5/6/2023",
                "5-6-2023",
                "05.06.2023",
                " 5 / 6 / 2023 ",
                "2023-06-05",
                "05\u00A0/06/2023"
            })
    void dayComesBeforeTheMonth(String typed) {
        assertThat(VietnameseDate.find(typed)).contains(LocalDate.of(2023, 6, 5));
        assertThat(VietnameseDate.check(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'  ', EMPTY",
        "hôm qua, NOT_A_DATE",
        "5/6, NOT_A_DATE",
        "5/6-2023, NOT_A_DATE",
        "5/6/202, NOT_A_DATE",
        "05062023, NOT_A_DATE",
        "2023/06/05, NOT_A_DATE",
        "1985, YEAR_ONLY",
        "5/6/85, TWO_DIGIT_YEAR",
        "31-12-60, TWO_DIGIT_YEAR",
        "12/25/2023, NO_SUCH_MONTH",
        "1/0/2023, NO_SUCH_MONTH",
        "2023-13-01, NO_SUCH_MONTH",
        "29/02/2023, NO_SUCH_DAY",
        "31/04/2023, NO_SUCH_DAY",
        "0/4/2023, NO_SUCH_DAY",
        "01/01/1899, YEAR_OUT_OF_RANGE",
        "01/01/2101, YEAR_OUT_OF_RANGE"
    })
    void problemIsNamed(String typed, Problem problem) {
        assertThat(VietnameseDate.check(typed)).contains(problem);
        assertThat(VietnameseDate.find(typed)).isEmpty();
    }

    @Test
    void leapDayExistsInALeapYear() {
        assertThat(VietnameseDate.find("29/02/2024")).contains(LocalDate.of(2024, 2, 29));
    }

    @Property
    void shownDateIsUnderstoodAgain(@ForAll @DateRange(min = "1900-01-01", max = "2100-12-31") LocalDate date) {
        assertThat(VietnameseDate.find(VietnameseDate.display(date))).contains(date);
        assertThat(VietnameseDate.find(date.toString())).contains(date);
        assertThat(VietnameseDate.find(
                        "%d/%d/%d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear())))
                .contains(date);
    }

    @Property
    void findAndCheckAgreeOnAnyText(@ForAll String typed) {
        assertThat(VietnameseDate.find(typed).isPresent())
                .isEqualTo(VietnameseDate.check(typed).isEmpty());
    }
}
