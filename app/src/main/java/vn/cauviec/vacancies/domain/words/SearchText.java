package vn.cauviec.vacancies.domain.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.cauviec.kernel.VietnameseText;

/**
 * Text as the search sees it: syllables in small letters, composed, with the tone mark in one place and one spelling of i and y,
 * in parts that end where a sentence or a list pauses. Index and query are cut by the same code, so that they cannot differ.
 *
 * <p>Vietnamese writes a space between syllables, not between words; words are found as pairs of syllables that stand together.
 */
public final class SearchText {
    /** After one of these alone, a final y sounds and is written like i: kỹ thuật, kĩ thuật; lý, lí; Mỹ, Mĩ. */
    private static final String BEFORE_EITHER_I = "hklmst";

    private static final String Y = "yýỳỷỹỵ";
    private static final String I = "iíìỉĩị";

    private SearchText() {}

    /** The parts of the text in order, each with at least one syllable, marks kept. */
    public static List<List<String>> parts(String text) {
        var parts = new ArrayList<List<String>>();
        text.lines().forEach(line -> cut(VietnameseText.normaliseToneMarks(VietnameseText.tidy(line)), parts));
        return parts;
    }

    /** All syllables of the text in order, marks kept. */
    public static List<String> syllables(String text) {
        return parts(text).stream().flatMap(List::stream).toList();
    }

    /** The syllable without marks. */
    public static String fold(String syllable) {
        return VietnameseText.fold(syllable);
    }

    /** The syllables without marks. */
    public static List<String> fold(List<String> syllables) {
        return syllables.stream().map(SearchText::fold).toList();
    }

    /** Neighbours, two by two: "thợ hàn điện" gives "thợ hàn" and "hàn điện". */
    public static List<String> pairs(List<String> syllables) {
        var pairs = new ArrayList<String>();
        for (int i = 1; i < syllables.size(); i++) {
            pairs.add(syllables.get(i - 1) + ' ' + syllables.get(i));
        }
        return pairs;
    }

    private static void cut(String line, List<List<String>> parts) {
        var part = new ArrayList<String>();
        var syllable = new StringBuilder();
        for (int i = 0; i < line.length(); ) {
            int c = line.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                syllable.appendCodePoint(c);
            } else if (!isInsideSyllable(c)) {
                flush(syllable, part);
                boolean hyphen = c == '-' && isLetter(line, i) && i > 1 && isLetter(line, i - 2);
                if (c != ' ' && !hyphen && !part.isEmpty()) {
                    parts.add(List.copyOf(part));
                    part.clear();
                }
            }
        }
        flush(syllable, part);
        if (!part.isEmpty()) {
            parts.add(List.copyOf(part));
        }
    }

    /** H'Mông is one syllable; marks that could not be composed with their letter belong to nothing. */
    private static boolean isInsideSyllable(int c) {
        return c == '\'' || c == '’' || c == 'ʼ' || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isLetter(String line, int position) {
        return position < line.length() && Character.isLetterOrDigit(line.charAt(position));
    }

    private static void flush(StringBuilder syllable, List<String> part) {
        if (!syllable.isEmpty()) {
            part.add(oneSpelling(syllable.toString().toLowerCase(Locale.ROOT)));
            syllable.setLength(0);
        }
    }

    private static String oneSpelling(String syllable) {
        if (syllable.length() == 2 && BEFORE_EITHER_I.indexOf(syllable.charAt(0)) >= 0) {
            int tone = Y.indexOf(syllable.charAt(1));
            return tone < 0 ? syllable : syllable.substring(0, 1) + I.charAt(tone);
        }
        return syllable;
    }
}
