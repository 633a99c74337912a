package vn.cauviec.judgements;

import java.text.Normalizer;
import java.util.Locale;

/** Text as conditions on titles and names compare it: without case, marks, punctuation and the choice of i or y. */
final class Folding {
    private Folding() {}

    static String fold(String text) {
        var bare = Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return bare.replace('y', 'i').replaceAll("[^a-z0-9]+", " ").strip();
    }

    /** Whether the words stand in the text one after the other. */
    static boolean contains(String text, String words) {
        return (" " + fold(text) + " ").contains(" " + fold(words) + " ");
    }
}
