package vn.cauviec.kernel;

import java.text.Normalizer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Vietnamese text as people type it and as the system compares it: with and without marks, in old and new tone placement.
 *
 * <p>All methods are pure, take any string and treat composed (NFC) and decomposed (NFD) input alike.
 */
public final class VietnameseText {

    private static final char DROPPED = '\0';
    private static final char RARE = '\uFFFF';
    private static final int TABLE_SIZE = 0x2100;

    /**
     * Sorts directly after every letter: ă is written "a{", so that it stands after "az" and before "b".
     */
    private static final char SECOND_LETTER = '{';

    private static final char THIRD_LETTER = '|';

    /** Folded form of the characters below {@link #TABLE_SIZE}: one letter, a space, {@link #DROPPED} or {@link #RARE}. */
    private static final char[] FOLDED = new char[TABLE_SIZE];

    static {
        for (char c = 0; c < TABLE_SIZE; c++) {
            FOLDED[c] = tableEntry(c);
        }
    }

    private VietnameseText() {}

    /** The composed form (NFC), in which all text is stored. */
    public static String nfc(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /**
     * One line of text as it is stored: composed, without invisible and control characters, each run of spaces and line
     * breaks one space, none at the ends; the eth that old converters leave behind is the đ that it stands for.
     */
    public static String tidy(String text) {
        String composed = nfc(text);
        StringBuilder tidied = new StringBuilder(composed.length());
        boolean gap = false;
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (isSpace(c)) {
                gap = true;
            } else if (!isInvisible(c)) {
                if (gap && !tidied.isEmpty()) {
                    tidied.append(' ');
                }
                gap = false;
                tidied.append(c == 'Ð' ? 'Đ' : c == 'ð' ? 'đ' : c);
            }
        }
        return nfc(tidied.toString());
    }

    /**
     * The key under which text is compared and searched: lower case, no marks, đ as d, curly apostrophes straight, spaces
     * collapsed, nothing invisible. "  Thợ  HÀN " and "tho han" have the same key. Punctuation stays. Idempotent.
     */
    public static String fold(String text) {
        int length = text.length();
        StringBuilder folded = new StringBuilder(length);
        boolean gap = false;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            char f = c < TABLE_SIZE ? FOLDED[c] : RARE;
            if (f == RARE) {
                int codePoint = text.codePointAt(i);
                i += Character.charCount(codePoint) - 1;
                String rare = foldRare(codePoint);
                gap |= " ".equals(rare);
                if (!rare.isBlank()) {
                    appendAfterGap(folded, gap).append(rare);
                    gap = false;
                }
            } else if (f == ' ') {
                gap = true;
            } else if (f != DROPPED) {
                appendAfterGap(folded, gap).append(f);
                gap = false;
            }
        }
        return folded.toString();
    }

    /**
     * The text with the tone mark of each syllable in its traditional place, so that "hoà" and "hòa", "thuỷ" and "thủy",
     * "qúy" and "quý" become equal. Marks and case stay; words that are not one Vietnamese syllable stay as they are.
     */
    public static String normaliseToneMarks(String text) {
        return ToneMarks.traditional(nfc(text));
    }

    /**
     * The text as a part of an address: a-z, 0-9 and single hyphens ("Thợ hàn (ca đêm)" is "tho-han-ca-dem"). Empty when
     * the text has no Latin letter or digit.
     */
    public static String slug(String text) {
        String folded = fold(text);
        StringBuilder slug = new StringBuilder(folded.length());
        boolean gap = false;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                if (gap && !slug.isEmpty()) {
                    slug.append('-');
                }
                gap = false;
                slug.append(c);
            } else {
                gap = true;
            }
        }
        return slug.toString();
    }

    /**
     * A string whose byte order (collation C) is the order of Vietnamese lists: word by word, each by the letters a ă â b c d đ
     * e ê … y, then by tone: ngang huyền hỏi ngã sắc nặng. Old and new tone placement, case, apostrophes and hyphens make no
     * difference.
     */
    public static String sortKey(String text) {
        return Stream.of(tidy(text).split(" ")).map(VietnameseText::wordKey).collect(Collectors.joining(" "));
    }

    /** Whether the text has letters and none of them carries a mark: it was perhaps typed without marks ("tho han"). */
    public static boolean looksUnmarked(String text) {
        boolean letterSeen = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.getType(c) == Character.NON_SPACING_MARK) {
                return false;
            }
            if (Character.isLetter(c)) {
                letterSeen = true;
                if (c >= 0x80 && c < TABLE_SIZE && FOLDED[c] != Character.toLowerCase(c)) {
                    return false;
                }
            }
        }
        return letterSeen;
    }

    /** The letters of a word, then its tone; the digit is smaller than every letter, so "An" stands before "Anh". */
    private static String wordKey(String word) {
        StringBuilder letters = new StringBuilder(word.length() + 4);
        StringBuilder tones = new StringBuilder(1);
        for (int i = 0; i < word.length(); i++) {
            char letter = Character.toLowerCase(word.charAt(i));
            int tone = VietnameseLetters.tone(letter);
            if (tone != VietnameseLetters.LEVEL_TONE) {
                tones.append(tone);
            }
            switch (VietnameseLetters.withoutTone(letter)) {
                case 'ă' -> letters.append('a').append(SECOND_LETTER);
                case 'â' -> letters.append('a').append(THIRD_LETTER);
                case 'đ' -> letters.append('d').append(SECOND_LETTER);
                case 'ê' -> letters.append('e').append(SECOND_LETTER);
                case 'ô' -> letters.append('o').append(SECOND_LETTER);
                case 'ơ' -> letters.append('o').append(THIRD_LETTER);
                case 'ư' -> letters.append('u').append(SECOND_LETTER);
                case '\'', '-' -> {}
                default -> letters.append(fold(String.valueOf(letter)));
            }
        }
        return tones.isEmpty()
                ? letters.append(VietnameseLetters.LEVEL_TONE).toString()
                : letters.append(tones).toString();
    }

    private static StringBuilder appendAfterGap(StringBuilder folded, boolean gap) {
        return gap && !folded.isEmpty() ? folded.append(' ') : folded;
    }

    private static char tableEntry(char c) {
        String folded = foldRare(c);
        return switch (folded.length()) {
            case 0 -> DROPPED;
            case 1 -> folded.charAt(0);
            default -> RARE;
        };
    }

    private static String foldRare(int codePoint) {
        switch (codePoint) {
            // Eth looks like Đ and is what old fonts and converters leave behind
            case 'đ', 'Đ', 'ð', 'Ð' -> {
                return "d";
            }
            case '\u2018', '\u2019', '\u02BC' -> {
                return "'";
            }
            default -> {
                if (isSpace(codePoint)) {
                    return " ";
                }
            }
        }
        String decomposed = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(2);
        decomposed
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK && !isInvisible(c))
                .forEach(c -> folded.appendCodePoint(Character.toLowerCase(c)));
        return folded.toString();
    }

    private static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    private static boolean isInvisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.FORMAT;
    }
}
