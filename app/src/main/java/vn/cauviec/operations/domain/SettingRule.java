package vn.cauviec.operations.domain;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import vn.cauviec.kernel.EmailAddress;

/**
 * What a value of a setting must be.
 *
 * @param test true for a value that is one
 * @param vietnamese what is needed, for the person at the keyboard
 * @param english the same
 * @param kind how the value is treated besides
 */
public record SettingRule(Predicate<String> test, String vietnamese, String english, Kind kind) {
    /** How a value is treated. */
    public enum Kind {
        PLAIN,
        /** In a file it must be complete: whoever reads the file may stand anywhere. */
        PATH,
        /** Never shown, and not kept where everybody may read. */
        SECRET
    }

    public static SettingRule anything() {
        return new SettingRule(_ -> true, "", "", Kind.PLAIN);
    }

    public static SettingRule secret() {
        return new SettingRule(_ -> true, "", "", Kind.SECRET);
    }

    public static SettingRule path() {
        return new SettingRule(
                _ -> true, "đường dẫn đầy đủ, bắt đầu bằng /", "a complete path, beginning with /", Kind.PATH);
    }

    public static SettingRule number(long least, long most) {
        boolean any = least == Long.MIN_VALUE;
        return new SettingRule(
                text -> isBetween(least, most, text),
                any ? "một số nguyên" : "số từ %d đến %d".formatted(least, most),
                any ? "a whole number" : "a number from %d to %d".formatted(least, most),
                Kind.PLAIN);
    }

    public static SettingRule timeOfDay() {
        return new SettingRule(
                text -> text.matches("([01]\\d|2[0-3]):[0-5]\\d"),
                "giờ và phút, ví dụ 02:30",
                "hour and minute, such as 02:30",
                Kind.PLAIN);
    }

    public static SettingRule address() {
        return new SettingRule(
                SettingRule::isAddress,
                "địa chỉ IP, ví dụ 127.0.0.1 hoặc 0.0.0.0",
                "an IP address, such as 127.0.0.1 or 0.0.0.0",
                Kind.PLAIN);
    }

    public static SettingRule oneOf(String... values) {
        var known = List.of(values);
        return new SettingRule(known::contains, String.join(" hoặc ", known), String.join(" or ", known), Kind.PLAIN);
    }

    public static SettingRule emailAddress() {
        return new SettingRule(
                text -> EmailAddress.check(text).isEmpty(), "một địa chỉ thư điện tử", "an e-mail address", Kind.PLAIN);
    }

    public static SettingRule startingWith(String beginning) {
        return new SettingRule(
                text -> text.startsWith(beginning),
                "giá trị bắt đầu bằng " + beginning,
                "a value that begins with " + beginning,
                Kind.PLAIN);
    }

    /** Of another site: encrypted, but for one on this very machine. */
    public static SettingRule encryptedAddress() {
        return new SettingRule(
                text -> text.matches(
                        "https://[^\\s/?#]+(/[^\\s?#]*)?|http://(localhost|127\\.0\\.0\\.1)(:\\d+)?(/[^\\s?#]*)?"),
                "địa chỉ bắt đầu bằng https://",
                "an address that begins with https://",
                Kind.PLAIN);
    }

    public static SettingRule key() {
        return new SettingRule(
                text -> text.matches("[A-Za-z0-9-]{8,128}"),
                "8 đến 128 chữ cái không dấu, chữ số hoặc dấu gạch nối",
                "8 to 128 plain letters, figures or dashes",
                Kind.PLAIN);
    }

    private static boolean isAddress(String text) {
        try {
            InetAddress.ofLiteral(text);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static boolean isBetween(long least, long most, String text) {
        try {
            long number = Long.parseLong(text);
            return least <= number && number <= most;
        } catch (NumberFormatException _) {
            return false;
        }
    }

    public boolean accepts(String value) {
        return test.test(value);
    }

    public boolean acceptsInFile(String value) {
        return accepts(value) && (kind != Kind.PATH || Path.of(value).isAbsolute());
    }

    public boolean isSecret() {
        return kind == Kind.SECRET;
    }
}
