package vn.cauviec.vacancies.domain.learning;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.cauviec.kernel.VietnameseText;

/** A text as the log may keep it: nothing that looks like a person's data. */
final class AskedText {
    static final int SHORTEST = 2;
    /** A longer text is no search but a letter, and is not kept: cut, it would still be one. */
    static final int LONGEST = 80;
    /** With so many it may be a number of a person: telephone, identity, account, date of birth. */
    static final int TOO_MANY_DIGITS = 6;

    /** Addresses of mail and of pages, also where the sign is written out. */
    private static final Pattern ADDRESS = Pattern.compile("@|a còng|a cong|://|www\\.|gmail|\\.(com|vn|net|org)\\b");

    private AskedText() {}

    /** In small letters, composed, each run of spaces one; empty for what is not kept. */
    static Optional<String> clean(String typed) {
        if (typed.length() > 2 * LONGEST) {
            return Optional.empty();
        }
        var text = VietnameseText.tidy(VietnameseText.tidy(typed).toLowerCase(Locale.ROOT));
        return text.length() < SHORTEST
                        || text.length() > LONGEST
                        || countDigits(typed) >= TOO_MANY_DIGITS
                        || ADDRESS.matcher(text).find()
                ? Optional.empty()
                : Optional.of(text);
    }

    /** Of every script, superscript or circled; whatever stands between them. */
    private static long countDigits(String text) {
        return text.codePoints()
                .filter(c -> switch (Character.getType(c)) {
                    case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
                    default -> false;
                })
                .count();
    }
}
