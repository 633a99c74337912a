package vn.cauviec.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as people write it here: day, month, year ("05/06/2023", "5-6-2023", "5.6.2023"). The form of the browser's date field
 * ("2023-06-05") is understood too. A year of two digits is refused, never guessed: "01/02/60" may be a grandmother.
 */
public final class VietnameseDate {

    /** Why what somebody typed is not a date. */
    public enum Problem {
        EMPTY,
        NOT_A_DATE,
        /** Only a year, as old papers have it. */
        YEAR_ONLY,
        TWO_DIGIT_YEAR,
        /** A month after 12: perhaps day and month are swapped. */
        NO_SUCH_MONTH,
        /** A day that the month does not have in that year. */
        NO_SUCH_DAY,
        /** Before 1900 or after 2100. */
        YEAR_OUT_OF_RANGE
    }

    private static final Pattern DAY_FIRST =
            Pattern.compile("([0-9]{1,2}) ?([/.-]) ?([0-9]{1,2}) ?\\2 ?([0-9]{2}|[0-9]{4})");
    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final DateTimeFormatter DISPLAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private VietnameseDate() {}

    /** The date as typed. Empty when there is a problem. */
    public static Optional<LocalDate> find(@Nullable String typed) {
        return check(typed).isPresent() ? Optional.empty() : parts(tidy(typed)).map(Parts::date);
    }

    /** What is wrong with the date as typed. Empty when {@link #find} finds one. */
    public static Optional<Problem> check(@Nullable String typed) {
        String tidied = tidy(typed);
        if (tidied.isEmpty()) {
            return Optional.of(Problem.EMPTY);
        }
        if (YEAR.matcher(tidied).matches()) {
            return Optional.of(Problem.YEAR_ONLY);
        }
        return parts(tidied).map(VietnameseDate::problemOf).orElse(Optional.of(Problem.NOT_A_DATE));
    }

    /** The date as pages and papers show it: "05/06/2023". */
    public static String display(LocalDate date) {
        return DISPLAY.format(date);
    }

    private static Optional<Problem> problemOf(Parts parts) {
        if (parts.twoDigitYear()) {
            return Optional.of(Problem.TWO_DIGIT_YEAR);
        }
        if (parts.month() < 1 || parts.month() > 12) {
            return Optional.of(Problem.NO_SUCH_MONTH);
        }
        if (parts.year() < FIRST_YEAR || parts.year() > LAST_YEAR) {
            return Optional.of(Problem.YEAR_OUT_OF_RANGE);
        }
        try {
            parts.date();
            return Optional.empty();
        } catch (DateTimeException _) {
            return Optional.of(Problem.NO_SUCH_DAY);
        }
    }

    private static String tidy(@Nullable String typed) {
        return typed == null ? "" : VietnameseText.tidy(typed);
    }

    private static Optional<Parts> parts(String tidied) {
        Matcher iso = ISO.matcher(tidied);
        if (iso.matches()) {
            return Optional.of(new Parts(number(iso, 3), number(iso, 2), number(iso, 1), false));
        }
        Matcher dayFirst = DAY_FIRST.matcher(tidied);
        if (dayFirst.matches()) {
            boolean twoDigitYear = dayFirst.end(4) - dayFirst.start(4) == 2;
            return Optional.of(new Parts(number(dayFirst, 1), number(dayFirst, 3), number(dayFirst, 4), twoDigitYear));
        }
        return Optional.empty();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private record Parts(int day, int month, int year, boolean twoDigitYear) {

        LocalDate date() {
            return LocalDate.of(year, month, day);
        }
    }
}
