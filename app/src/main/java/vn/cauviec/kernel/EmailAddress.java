package vn.cauviec.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address as people of the province have them: plain letters, one @, a domain with a dot. Stricter than RFC 5321 on
 * purpose (no quoted names, no addresses of hosts, no marks): what is left out here is a typing error in practice.
 *
 * @param text the address, the part before the @ as typed, the domain in lower case; personal data, so {@link #toString()}
 *     shows it masked
 */
public record EmailAddress(String text) {

    /** Why what somebody typed is not an e-mail address. */
    public enum Problem {
        EMPTY,
        /** No @, or more than one. */
        NOT_ONE_AT_SIGN,
        SPACE_INSIDE,
        /** A letter with a mark, or another character that mail systems do not carry. */
        FOREIGN_CHARACTER,
        WRONG_NAME,
        WRONG_DOMAIN,
        TOO_LONG
    }

    private static final int MAX_LENGTH = 254;
    private static final int MAX_NAME_LENGTH = 64;
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

    /** @throws IllegalArgumentException when it is not an address in its canonical form */
    public EmailAddress {
        if (problemOf(text).isPresent() || !canonical(text).equals(text)) {
            throw new IllegalArgumentException("not an e-mail address in its canonical form");
        }
    }

    /** The address as typed, spaces around it dropped. Empty when there is a problem. */
    public static Optional<EmailAddress> find(@Nullable String typed) {
        return check(typed).isPresent() ? Optional.empty() : Optional.of(new EmailAddress(canonical(tidy(typed))));
    }

    /** What is wrong with the address as typed. Empty when {@link #find} finds one. */
    public static Optional<Problem> check(@Nullable String typed) {
        return problemOf(canonical(tidy(typed)));
    }

    private static String tidy(@Nullable String typed) {
        return typed == null ? "" : VietnameseText.tidy(typed);
    }

    private static String canonical(String address) {
        int at = address.lastIndexOf('@');
        return address.substring(0, at + 1) + address.substring(at + 1).toLowerCase(Locale.ROOT);
    }

    private static Optional<Problem> problemOf(String address) {
        if (address.isEmpty()) {
            return Optional.of(Problem.EMPTY);
        }
        int at = address.indexOf('@');
        if (at < 0 || at != address.lastIndexOf('@')) {
            return Optional.of(Problem.NOT_ONE_AT_SIGN);
        }
        if (address.indexOf(' ') >= 0) {
            return Optional.of(Problem.SPACE_INSIDE);
        }
        if (address.chars().anyMatch(c -> c > '~')) {
            return Optional.of(Problem.FOREIGN_CHARACTER);
        }
        if (address.length() > MAX_LENGTH || at > MAX_NAME_LENGTH) {
            return Optional.of(Problem.TOO_LONG);
        }
        if (!NAME.matcher(address.substring(0, at)).matches()) {
            return Optional.of(Problem.WRONG_NAME);
        }
        return DOMAIN.matcher(address.substring(at + 1)).matches()
                ? Optional.empty()
                : Optional.of(Problem.WRONG_DOMAIN);
    }

    /** The form under which two addresses are the same one: all in lower case. Accounts are unique by it. */
    public String key() {
        return text.toLowerCase(Locale.ROOT);
    }

    /** What may be shown to somebody who need not know the address: "m***@gmail.com". */
    public String masked() {
        return text.charAt(0) + "***" + text.substring(text.indexOf('@'));
    }

    @Override
    public String toString() {
        return masked();
    }
}
