package vn.cauviec.kernel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The nine-digit number of the old identity card (CMND). The cards lost their validity on 1 January 2025 (Luật Căn cước
 * 26/2023/QH15, Điều 46); the numbers live on in registers, contracts and certificates and are kept to recognise a person.
 *
 * @param digits exactly nine digits; personal data, so {@link #toString()} shows them masked
 */
public record OldIdentityNumber(String digits) {

    /** Why a number that somebody typed is not one of an old card. */
    public enum Problem {
        EMPTY,
        NOT_DIGITS,
        WRONG_LENGTH,
        /** Nine times the same digit: a filler, never a card. */
        IMPOSSIBLE
    }

    private static final int LENGTH = 9;

    /** @throws IllegalArgumentException when it is not a possible number */
    public OldIdentityNumber {
        if (problemOf(digits).isPresent()) {
            throw new IllegalArgumentException("not a number of an old identity card");
        }
    }

    /** The number as typed, with spaces, dots or hyphens between the digits. Empty when there is a problem. */
    public static Optional<OldIdentityNumber> find(@Nullable String typed) {
        return check(typed).isPresent()
                ? Optional.empty()
                : Optional.of(new OldIdentityNumber(TypedDigits.compact(typed)));
    }

    /** What is wrong with the number as typed. Empty when {@link #find} finds one. */
    public static Optional<Problem> check(@Nullable String typed) {
        return problemOf(TypedDigits.compact(typed));
    }

    private static Optional<Problem> problemOf(String digits) {
        if (digits.isEmpty()) {
            return Optional.of(Problem.EMPTY);
        }
        if (!TypedDigits.isDigits(digits)) {
            return Optional.of(Problem.NOT_DIGITS);
        }
        if (digits.length() != LENGTH) {
            return Optional.of(Problem.WRONG_LENGTH);
        }
        boolean filler = digits.chars().distinct().count() == 1;
        return filler ? Optional.of(Problem.IMPOSSIBLE) : Optional.empty();
    }

    /** What may be shown to somebody who need not know the number: "06*****12". */
    public String masked() {
        return digits.substring(0, 2) + "*****" + digits.substring(LENGTH - 2);
    }

    @Override
    public String toString() {
        return masked();
    }
}
