package vn.cauviec.kernel;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number of Vietnam at which a person or a firm can be reached, mobile or fixed.
 *
 * <p>The constructor checks the shape only: a stored number must stay readable when a numbering plan changes. What somebody
 * types is held against the plan that libphonenumber knows.
 *
 * @param e164 the stored form, "+84912345678"; personal data, so {@link #toString()} shows it masked
 */
public record Phone(String e164) {

    /** Why what somebody typed is not a telephone number of Vietnam. */
    public enum Problem {
        EMPTY,
        /** Letters or signs, or two numbers in one field. */
        NOT_A_NUMBER,
        /** A number of another country. */
        FOREIGN,
        WRONG_LENGTH,
        /** The right length, but no operator has such numbers; or a number of a service, such as 1900. */
        UNKNOWN_PREFIX
    }

    private static final String REGION = "VN";
    private static final int COUNTRY_CODE = 84;
    private static final Pattern STORED = Pattern.compile("\\+84[1-9][0-9]{7,10}");
    private static final Pattern TYPED = Pattern.compile("\\(?\\+?[0-9 ().\\-\u2013]+");
    private static final int MOBILE_LENGTH = 10;

    /** @throws IllegalArgumentException when it does not look like a number of Vietnam in E.164 */
    public Phone {
        if (!STORED.matcher(e164).matches()) {
            throw new IllegalArgumentException("not a telephone number of Vietnam in E.164");
        }
    }

    /** The number as typed: with spaces, dots, hyphens; with 0, +84, 84 or nothing in front. Empty when there is a problem. */
    public static Optional<Phone> find(@Nullable String typed) {
        if (check(typed).isPresent()) {
            return Optional.empty();
        }
        return parse(tidy(typed)).map(number -> new Phone(util().format(number, PhoneNumberFormat.E164)));
    }

    /** What is wrong with the number as typed. Empty when {@link #find} finds one. */
    public static Optional<Problem> check(@Nullable String typed) {
        String tidied = tidy(typed);
        if (tidied.isEmpty()) {
            return Optional.of(Problem.EMPTY);
        }
        if (!TYPED.matcher(tidied).matches()) {
            return Optional.of(Problem.NOT_A_NUMBER);
        }
        return parse(tidied).map(Phone::problemOf).orElse(Optional.of(Problem.WRONG_LENGTH));
    }

    private static Optional<Problem> problemOf(PhoneNumber number) {
        if (number.getCountryCode() != COUNTRY_CODE) {
            return Optional.of(Problem.FOREIGN);
        }
        return switch (util().getNumberType(number)) {
            case MOBILE, FIXED_LINE, FIXED_LINE_OR_MOBILE -> Optional.empty();
            case UNKNOWN -> Optional.of(hasUsualLength(number) ? Problem.UNKNOWN_PREFIX : Problem.WRONG_LENGTH);
            default -> Optional.of(Problem.UNKNOWN_PREFIX);
        };
    }

    /** Nine digits after the 0 of a mobile number, ten after that of a fixed one, whose area codes begin with 2. */
    private static boolean hasUsualLength(PhoneNumber number) {
        String digits = util().getNationalSignificantNumber(number);
        return digits.length() == (digits.startsWith("2") ? 10 : 9);
    }

    private static String tidy(@Nullable String typed) {
        return typed == null ? "" : VietnameseText.tidy(typed);
    }

    private static Optional<PhoneNumber> parse(String typed) {
        try {
            return Optional.of(util().parse(typed, REGION));
        } catch (NumberParseException _) {
            return Optional.empty();
        }
    }

    private static PhoneNumberUtil util() {
        return PhoneNumberUtil.getInstance();
    }

    /** Whether a text message can reach it. */
    public boolean isMobile() {
        return parse(e164).map(util()::getNumberType).orElse(PhoneNumberType.UNKNOWN) == PhoneNumberType.MOBILE;
    }

    /** As people in the country read it: "0912 345 678", "0214 3820 123". */
    public String display() {
        String national = national();
        return national.length() == MOBILE_LENGTH
                ? String.join(" ", national.substring(0, 4), national.substring(4, 7), national.substring(7))
                : String.join(" ", national.substring(0, 4), national.substring(4, national.length() - 3), lastThree());
    }

    /** What may be shown to somebody who need not know the number: "0912 *** 678". */
    public String masked() {
        return national().substring(0, 4) + " *** " + lastThree();
    }

    private String national() {
        return "0" + e164.substring(3);
    }

    private String lastThree() {
        return e164.substring(e164.length() - 3);
    }

    @Override
    public String toString() {
        return masked();
    }
}
