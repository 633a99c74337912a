package vn.cauviec.kernel;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The tax code (mã số thuế), which is also the number of an enterprise in the business register.
 *
 * <p>Ten digits, the last one a check digit, for an enterprise or another unit; ten digits, a hyphen and three more for its
 * branch (Thông tư 105/2020/TT-BTC, Điều 5; since 6 February 2025 Thông tư 86/2024/TT-BTC). Since 1 July 2025 a household
 * business or an individual uses the citizen's number instead (Thông tư 86/2024/TT-BTC) [R: the exact articles]; whether a
 * form takes that is for the caller to say.
 *
 * @param text the canonical form: "0100109106", "0100109106-001" or twelve digits
 */
public record TaxCode(String text) {

    /** Whom the code names. */
    public enum Kind {
        ENTERPRISE,
        BRANCH,
        /** A household business or an individual under the citizen's number: personal data. */
        CITIZEN
    }

    /** Whether a citizen's number is taken as a tax code. */
    public enum CitizenIds {
        ACCEPTED,
        REFUSED
    }

    /** Why what somebody typed is not a tax code. */
    public enum Problem {
        EMPTY,
        NOT_DIGITS,
        /** Neither 10 nor 13 digits (nor 12 where a citizen's number is taken). */
        WRONG_LENGTH,
        /** The tenth digit does not fit the nine before it: one of them is mistyped, or two are swapped. */
        WRONG_CHECK_DIGIT,
        /** Branches are numbered from 001. */
        IMPOSSIBLE_BRANCH,
        /** Twelve digits where only organisations are expected. */
        CITIZEN_ID_REFUSED,
        /** Twelve digits that are no citizen's number either. */
        IMPOSSIBLE_CITIZEN_ID
    }

    private static final int[] WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};
    private static final int MAIN_LENGTH = 10;
    private static final int BRANCH_LENGTH = 13;
    private static final int CITIZEN_LENGTH = 12;

    /** @throws IllegalArgumentException when it is not a tax code in its canonical form */
    public TaxCode {
        String digits = TypedDigits.compact(text);
        if (problemOf(digits, CitizenIds.ACCEPTED).isPresent()
                || !canonical(digits).equals(text)) {
            throw new IllegalArgumentException("not a tax code in its canonical form");
        }
    }

    /** The code of an organisation as typed, with or without hyphen, spaces, dots. Empty when there is a problem. */
    public static Optional<TaxCode> find(@Nullable String typed) {
        return find(typed, CitizenIds.REFUSED);
    }

    /** The code as typed, of an organisation or, where accepted, of a citizen. Empty when there is a problem. */
    public static Optional<TaxCode> find(@Nullable String typed, CitizenIds citizenIds) {
        return check(typed, citizenIds).isPresent()
                ? Optional.empty()
                : Optional.of(new TaxCode(canonical(TypedDigits.compact(typed))));
    }

    /** What is wrong with the code of an organisation as typed. Empty when {@link #find(String)} finds one. */
    public static Optional<Problem> check(@Nullable String typed) {
        return check(typed, CitizenIds.REFUSED);
    }

    /** What is wrong with the code as typed. Empty when {@link #find(String, CitizenIds)} finds one. */
    public static Optional<Problem> check(@Nullable String typed, CitizenIds citizenIds) {
        return problemOf(TypedDigits.compact(typed), citizenIds);
    }

    /**
     * The check digit after nine digits: 10 less the weighted sum modulo 11. Empty for the one in eleven numbers that have
     * none and are never issued.
     *
     * @throws IllegalArgumentException when these are not nine digits
     */
    public static OptionalInt checkDigit(String nineDigits) {
        if (nineDigits.length() != WEIGHTS.length || !TypedDigits.isDigits(nineDigits)) {
            throw new IllegalArgumentException("not nine digits");
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (nineDigits.charAt(i) - '0');
        }
        int remainder = sum % 11;
        return remainder == 0 ? OptionalInt.empty() : OptionalInt.of(10 - remainder);
    }

    private static Optional<Problem> problemOf(String digits, CitizenIds citizenIds) {
        if (digits.isEmpty()) {
            return Optional.of(Problem.EMPTY);
        }
        if (!TypedDigits.isDigits(digits)) {
            return Optional.of(Problem.NOT_DIGITS);
        }
        return switch (digits.length()) {
            case MAIN_LENGTH -> checkDigitProblem(digits);
            case BRANCH_LENGTH ->
                digits.endsWith("000") ? Optional.of(Problem.IMPOSSIBLE_BRANCH) : checkDigitProblem(digits);
            case CITIZEN_LENGTH ->
                switch (citizenIds) {
                    case REFUSED -> Optional.of(Problem.CITIZEN_ID_REFUSED);
                    case ACCEPTED -> CitizenId.check(digits).map(_ -> Problem.IMPOSSIBLE_CITIZEN_ID);
                };
            default -> Optional.of(Problem.WRONG_LENGTH);
        };
    }

    private static Optional<Problem> checkDigitProblem(String digits) {
        OptionalInt expected = checkDigit(digits.substring(0, WEIGHTS.length));
        boolean fits = expected.isPresent() && expected.getAsInt() == digits.charAt(WEIGHTS.length) - '0';
        return fits ? Optional.empty() : Optional.of(Problem.WRONG_CHECK_DIGIT);
    }

    private static String canonical(String digits) {
        return digits.length() == BRANCH_LENGTH
                ? digits.substring(0, MAIN_LENGTH) + "-" + digits.substring(MAIN_LENGTH)
                : digits;
    }

    /** Whom the code names. */
    public Kind kind() {
        return switch (text.length()) {
            case MAIN_LENGTH -> Kind.ENTERPRISE;
            case CITIZEN_LENGTH -> Kind.CITIZEN;
            default -> Kind.BRANCH;
        };
    }

    /** The code of the enterprise that a branch belongs to; the code itself for all others. */
    public TaxCode main() {
        return kind() == Kind.BRANCH ? new TaxCode(text.substring(0, MAIN_LENGTH)) : this;
    }

    /** What a public page may show: a citizen's number masked, the code of an organisation as it is. */
    public String masked() {
        return kind() == Kind.CITIZEN ? new CitizenId(text).masked() : text;
    }

    @Override
    public String toString() {
        return masked();
    }
}
