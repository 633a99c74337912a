package vn.cauviec.vacancies.domain.reports;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The code with which whoever reported an ad reads the answer: ten signs that are not mistaken for each other when they are written
 * down or read aloud (no 0 and O, no 1, I and L), about 49 bits.
 *
 * @param text without gaps; opens the answer, so {@link #toString()} does not show it
 */
public record ReportCode(String text) {
    /** Kind of the keyed hash under which it stands. */
    public static final String HASHED_AS = "AD_REPORT_CODE";

    static final String SIGNS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 10;
    private static final int HALF = LENGTH / 2;
    private static final Pattern CODE = Pattern.compile("[" + SIGNS + "]{" + LENGTH + "}");
    /** What people put between the signs. */
    private static final Pattern GAPS = Pattern.compile("[\\s.,_\\-–]+");

    private static final int LONGEST_TYPED = 100;

    /** @throws IllegalArgumentException when it is none */
    public ReportCode {
        if (!CODE.matcher(text).matches()) {
            throw new IllegalArgumentException("not a code of a report");
        }
    }

    static ReportCode make(RandomGenerator random) {
        return new ReportCode(random.ints(LENGTH, 0, SIGNS.length())
                .mapToObj(place -> SIGNS.substring(place, place + 1))
                .collect(Collectors.joining()));
    }

    /** The code as typed: in small letters or capitals, with gaps. Empty when it cannot be one. */
    public static Optional<ReportCode> find(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        var plain = GAPS.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
        return CODE.matcher(plain).matches() ? Optional.of(new ReportCode(plain)) : Optional.empty();
    }

    /** In two groups, as it is read aloud. */
    public String display() {
        return text.substring(0, HALF) + " " + text.substring(HALF);
    }

    @Override
    public String toString() {
        return "ReportCode[…]";
    }
}
