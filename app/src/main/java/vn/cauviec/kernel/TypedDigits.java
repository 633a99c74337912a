package vn.cauviec.kernel;

import org.jspecify.annotations.Nullable;

/** A number that is an identifier, as people type it: with spaces, dots and hyphens between the groups. */
final class TypedDigits {

    private TypedDigits() {}

    /** What is left without spaces, dots, hyphens and invisible characters; empty for null. */
    static String compact(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        String tidied = VietnameseText.tidy(typed);
        StringBuilder compact = new StringBuilder(tidied.length());
        for (int i = 0; i < tidied.length(); i++) {
            char c = tidied.charAt(i);
            if (" .-\u2010\u2011\u2013".indexOf(c) < 0) {
                compact.append(c);
            }
        }
        return compact.toString();
    }

    /** Whether every character is a digit 0 to 9 (digits of other scripts are not). */
    static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
