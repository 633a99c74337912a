package vn.cauviec.vacancies.domain.words;

import java.util.Optional;

/**
 * Undoes what a keyboard leaves when its Vietnamese was not switched on: Telex ("thowj hanf") and VNI ("tho75 han2"), wholly or
 * in part ("viêen").
 */
final class KeyboardSlips {
    private static final String TELEX_TONES = "zfsrxj";
    private static final String VNI_TONES = "021345";
    private static final int[] TONES = {
        Tones.LEVEL, Tones.FALLING, Tones.RISING, Tones.HOOK, Tones.TUMBLING, Tones.HEAVY
    };

    private KeyboardSlips() {}

    /** What was meant, when the letters make a syllable so; empty when they do not, or mean themselves. */
    static Optional<String> undo(String typed) {
        var decoded = hasDigit(typed) ? vni(typed) : telex(typed);
        return Optional.of(decoded)
                .filter(text -> !text.equals(typed) && Syllables.isPossible(text) && hasVowel(text))
                .flatMap(text -> SearchText.syllables(text).stream().findFirst());
    }

    private static String telex(String typed) {
        var text = new StringBuilder();
        int tone = -1;
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            int key = TELEX_TONES.indexOf(c);
            if (key >= 0 && hasVowel(text)) {
                tone = TONES[key];
            } else if (c == 'w') {
                horn(text);
            } else if (!doubled(text, c)) {
                text.append(c);
            }
        }
        return toned(text, tone);
    }

    private static String vni(String typed) {
        var text = new StringBuilder();
        int tone = -1;
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            int key = VNI_TONES.indexOf(c);
            if (key >= 0 && hasVowel(text)) {
                tone = TONES[key];
            } else if (c == '6') {
                replaceLast(text, "aeo", "âêô");
            } else if (c == '7') {
                replaceLast(text, "ou", "ơư");
            } else if (c == '8') {
                replaceLast(text, "a", "ă");
            } else if (c == '9') {
                replaceLast(text, "d", "đ");
            } else {
                text.append(c);
            }
        }
        return toned(text, tone);
    }

    /** "aa" is â, also where the first has become â already; "dd" is đ. */
    private static boolean doubled(StringBuilder text, char c) {
        if (text.isEmpty()) {
            return false;
        }
        int last = text.length() - 1;
        char before = text.charAt(last);
        char letter = Tones.letter(before);
        int pair = "aeod".indexOf(c);
        if (pair >= 0 && letter == c) {
            text.setCharAt(last, Tones.with("âêôđ".charAt(pair), Tones.tone(before)));
            return true;
        }
        int done = "âêôđ".indexOf(letter);
        return done >= 0 && (c == "aeod".charAt(done) || Tones.letter(c) == letter);
    }

    /** "w" after a, o, u, or after uo; alone it is ư. */
    private static void horn(StringBuilder text) {
        int last = text.length() - 1;
        if (last >= 1 && Tones.letter(text.charAt(last)) == 'o' && Tones.letter(text.charAt(last - 1)) == 'u') {
            text.setCharAt(last - 1, Tones.with('ư', Tones.tone(text.charAt(last - 1))));
        }
        if (!replaceLast(text, "aou", "ăơư")) {
            text.append('ư');
        }
    }

    /** Changes the last of these letters; in "ươ" typed as "u7o7" and "uo7" both. */
    private static boolean replaceLast(StringBuilder text, String letters, String marked) {
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            int which = letters.indexOf(Tones.letter(c));
            if (which >= 0) {
                char changed = marked.charAt(which);
                text.setCharAt(i, Tones.isVowel(c) ? Tones.with(changed, Tones.tone(c)) : changed);
                return true;
            }
            if (marked.indexOf(Tones.letter(c)) >= 0 && marked.charAt(0) != 'đ') {
                return true;
            }
        }
        return false;
    }

    private static String toned(StringBuilder text, int tone) {
        return tone < 0 ? text.toString() : Tones.change(text.toString(), tone);
    }

    private static boolean hasVowel(CharSequence text) {
        return text.chars().anyMatch(c -> Tones.isVowel((char) c));
    }

    static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }
}
