package vn.cauviec.judgements;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Text as conditions on titles and names compare it: without case, marks, punctuation and the choice of i or y. */
public final class Folding {
    /** Titles and names of the corpus are asked for again by each condition. */
    private static final Map<String, String> FOLDED = new ConcurrentHashMap<>();

    private Folding() {}

    /** Without marks, as it is typed without them; the case stays. */
    public static String bare(String text) {
        return Normalizer.normalize(text.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }

    static String fold(String text) {
        return bare(text.toLowerCase(Locale.ROOT))
                .replace('y', 'i')
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    /** Whether the words stand in the text one after the other. */
    static boolean contains(String text, String words) {
        return (" " + FOLDED.computeIfAbsent(text, Folding::fold) + " ").contains(" " + fold(words) + " ");
    }
}
