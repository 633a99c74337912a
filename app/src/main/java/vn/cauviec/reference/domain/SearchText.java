package vn.cauviec.reference.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.cauviec.kernel.VietnameseText;

/** How names and what people type are cut into words for the type-ahead. */
final class SearchText {
    private SearchText() {}

    /** The words of a text: small letters, marks kept in their traditional place, without punctuation. */
    static List<String> marked(String text) {
        return words(VietnameseText.normaliseToneMarks(text).toLowerCase(Locale.ROOT));
    }

    /** The words of a text without marks. */
    static List<String> folded(String text) {
        return words(VietnameseText.fold(text));
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            var inside = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(text.substring(start, i));
                start = -1;
            }
        }
        return words;
    }
}
