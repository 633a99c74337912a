package vn.cauviec.vacancies.domain.words;

import java.util.HashMap;
import java.util.Map;

/** The vowels of Vietnamese with their tones, letter by letter. */
final class Tones {
    /** No tone, huyền, sắc, hỏi, ngã, nặng. */
    static final int LEVEL = 0;

    static final int FALLING = 1;
    static final int RISING = 2;
    static final int HOOK = 3;
    static final int TUMBLING = 4;
    static final int HEAVY = 5;

    private static final String[] VOWELS = {
        "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự",
        "yỳýỷỹỵ"
    };
    private static final Map<Character, Integer> ROW = new HashMap<>();
    private static final Map<Character, Integer> TONE = new HashMap<>();

    static {
        for (int row = 0; row < VOWELS.length; row++) {
            for (int tone = LEVEL; tone <= HEAVY; tone++) {
                ROW.put(VOWELS[row].charAt(tone), row);
                TONE.put(VOWELS[row].charAt(tone), tone);
            }
        }
    }

    private Tones() {}

    static boolean isVowel(char c) {
        return ROW.containsKey(c);
    }

    static int tone(char c) {
        return TONE.getOrDefault(c, LEVEL);
    }

    /** The letter without its tone. */
    static char letter(char c) {
        Integer row = ROW.get(c);
        return row == null ? c : VOWELS[row].charAt(LEVEL);
    }

    /** The vowel with the tone; other letters stay. */
    static char with(char c, int tone) {
        Integer row = ROW.get(c);
        return row == null ? c : VOWELS[row].charAt(tone);
    }

    /** The tone of a syllable. */
    static int of(String syllable) {
        return syllable.chars().map(c -> tone((char) c)).max().orElse(LEVEL);
    }

    /** The syllable with another tone, on the vowel that has one now or on its last marked vowel, else on its first. */
    static String change(String syllable, int tone) {
        var letters = new StringBuilder(syllable);
        int place = place(syllable);
        if (place < 0) {
            return syllable;
        }
        letters.setCharAt(place, with(letters.charAt(place), tone));
        return SearchText.syllables(letters.toString()).stream().findFirst().orElse(syllable);
    }

    private static int place(String syllable) {
        int first = -1;
        int marked = -1;
        for (int i = 0; i < syllable.length(); i++) {
            char c = syllable.charAt(i);
            if (tone(c) != LEVEL) {
                return i;
            }
            if (isVowel(c)) {
                first = first < 0 ? i : first;
                marked = "ăâêôơư".indexOf(c) >= 0 ? i : marked;
            }
        }
        return marked >= 0 ? marked : first;
    }
}
