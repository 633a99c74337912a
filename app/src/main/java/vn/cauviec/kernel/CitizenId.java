package vn.cauviec.kernel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The twelve-digit number of a citizen (số định danh cá nhân, số căn cước).
 *
 * <p>Digits 1-3 are the province or country where the birth was registered, digit 4 the century of birth and the sex, digits
 * 5-6 the year of birth, the rest is random: Nghị định 137/2015/NĐ-CP, Điều 13; codes in Thông tư 59/2021/TT-BCA [R: whether
 * the texts under the Luật Căn cước 2023 changed the codes]. The number has no check digit.
 *
 * <p>The place code is not compared with a list: codes of countries begin at 101, those given after the merger of provinces
 * in 2025 are unknown to us [R], and demo persons use 099, which no province has.
 *
 * @param digits exactly twelve digits; personal data, so {@link #toString()} shows them masked
 */
public record CitizenId(String digits) {

    /** Why a number that somebody typed is not a citizen's. */
    public enum Problem {
        EMPTY,
        NOT_DIGITS,
        WRONG_LENGTH,
        /** No place has the code 000. */
        IMPOSSIBLE_PLACE,
        /** The fourth digit says that the person is born in 2100 or later. */
        IMPOSSIBLE_CENTURY
    }

    private static final int LENGTH = 12;

    /** @throws IllegalArgumentException when it is not a possible number */
    public CitizenId {
        if (problemOf(digits).isPresent()) {
            throw new IllegalArgumentException("not a citizen's number");
        }
    }

    /** The number as typed, with spaces, dots or hyphens between the digits. Empty when there is a problem. */
    public static Optional<CitizenId> find(@Nullable String typed) {
        return check(typed).isPresent() ? Optional.empty() : Optional.of(new CitizenId(TypedDigits.compact(typed)));
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
        if (digits.startsWith("000")) {
            return Optional.of(Problem.IMPOSSIBLE_PLACE);
        }
        return digits.charAt(3) > '3' ? Optional.of(Problem.IMPOSSIBLE_CENTURY) : Optional.empty();
    }

    /** The province or country where the birth was registered, three digits. */
    public String placeCode() {
        return digits.substring(0, 3);
    }

    /** The sex that the fourth digit says: even is male. */
    public Sex sex() {
        return (digits.charAt(3) - '0') % 2 == 0 ? Sex.MALE : Sex.FEMALE;
    }

    /** The year of birth that digits four to six say, 1900 to 2099. */
    public int birthYear() {
        int century = 1900 + (digits.charAt(3) - '0') / 2 * 100;
        return century + Integer.parseInt(digits.substring(4, 6));
    }

    /** What may be shown to somebody who need not know the number: "099*******12". */
    public String masked() {
        return digits.substring(0, 3) + "*******" + digits.substring(LENGTH - 2);
    }

    @Override
    public String toString() {
        return masked();
    }
}
