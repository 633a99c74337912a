package vn.cauviec.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.cauviec.kernel.VietnameseText;

/** Passwords that attackers try first: the commonest of the world, and the words of this house. */
public final class CommonPasswords {
    private static final String LIST = "/access/common-passwords.txt";

    /** Nothing but these, whatever figures and signs stand between and behind them. */
    private static final Pattern WORDS_OF_THE_HOUSE = Pattern.compile(
            "(cau ?viec|viec ?lam|mat ?khau|dang ?nhap|nguoi ?lao ?dong|nha ?tuyen ?dung|can ?bo|quan ?tri|so ?noi ?vu"
                    + "|password|admin| )+");

    private static final Set<String> COMMON = read();

    private CommonPasswords() {}

    /** Capitals make no difference; for the words of the house marks, figures and signs make none either. */
    public static boolean holds(String typed) {
        var letters = VietnameseText.fold(typed).replaceAll("[^\\p{L}]+", " ").strip();
        return COMMON.contains(typed.toLowerCase(Locale.ROOT))
                || WORDS_OF_THE_HOUSE.matcher(letters).matches();
    }

    private static Set<String> read() {
        try (InputStream list = CommonPasswords.class.getResourceAsStream(LIST)) {
            if (list == null) {
                throw new IllegalStateException("missing: " + LIST);
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
