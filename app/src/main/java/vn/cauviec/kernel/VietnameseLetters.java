package vn.cauviec.kernel;

import java.util.List;

/**
 * The twelve vowels of the Vietnamese alphabet and the six tones that each of them can carry.
 *
 * <p>Tones are numbered in the order of dictionaries: 1 ngang (no mark), 2 huyền, 3 hỏi, 4 ngã, 5 sắc, 6 nặng.
 */
final class VietnameseLetters {

    static final int LEVEL_TONE = 1;

    private static final String VOWELS = "aăâeêioôơuưy";

    private static final List<String> BY_TONE =
            List.of(VOWELS, "àằầèềìòồờùừỳ", "ảẳẩẻểỉỏổởủửỷ", "ãẵẫẽễĩõỗỡũữỹ", "áắấéếíóốớúứý", "ạặậẹệịọộợụựỵ");

    private static final int SIZE = 0x1F00;
    private static final char[] TONELESS = new char[SIZE];
    private static final byte[] TONE = new byte[SIZE];

    static {
        for (int c = 0; c < SIZE; c++) {
            TONELESS[c] = (char) c;
            TONE[c] = LEVEL_TONE;
        }
        for (int tone = 0; tone < BY_TONE.size(); tone++) {
            for (int vowel = 0; vowel < VOWELS.length(); vowel++) {
                char lower = BY_TONE.get(tone).charAt(vowel);
                char upper = Character.toUpperCase(lower);
                TONELESS[lower] = VOWELS.charAt(vowel);
                TONELESS[upper] = Character.toUpperCase(VOWELS.charAt(vowel));
                TONE[lower] = (byte) (tone + 1);
                TONE[upper] = (byte) (tone + 1);
            }
        }
    }

    private VietnameseLetters() {}

    /** The same letter in the same case with the level tone; any other character unchanged. */
    static char withoutTone(char letter) {
        return letter < SIZE ? TONELESS[letter] : letter;
    }

    /** The tone of a composed (NFC) letter, 1 to 6; 1 for everything that carries none. */
    static int tone(char letter) {
        return letter < SIZE ? TONE[letter] : LEVEL_TONE;
    }

    static boolean isVowel(char letter) {
        return VOWELS.indexOf(Character.toLowerCase(withoutTone(letter))) >= 0;
    }

    /** Whether the vowel is one of ă â ê ô ơ ư: in a group of vowels it is the one that carries the tone. */
    static boolean isMarkedVowel(char letter) {
        return "ăâêôơư".indexOf(Character.toLowerCase(withoutTone(letter))) >= 0;
    }

    /** The vowel with the tone 1 to 6, in its own case. */
    static char withTone(char toneless, int tone) {
        char lower = Character.toLowerCase(toneless);
        char toned = BY_TONE.get(tone - 1).charAt(VOWELS.indexOf(lower));
        return lower == toneless ? toned : Character.toUpperCase(toned);
    }
}
