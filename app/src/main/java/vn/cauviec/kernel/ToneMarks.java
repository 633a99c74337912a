package vn.cauviec.kernel;

/**
 * Where the tone mark of a syllable stands. Two ways are in use: the traditional one ("hòa", "khỏe", "thúy"; the one that
 * resolutions on administrative units print) and that of school books since 1984 ("hoà", "khoẻ", "thuý"). They differ only in
 * open syllables with oa, oe, uy. Old input methods add a third, wrong one ("hòang", "đựơc", "qúy").
 */
final class ToneMarks {

    private ToneMarks() {}

    /** Every syllable in the traditional placement; what does not look like one Vietnamese syllable is left alone. */
    static String traditional(String nfc) {
        char[] letters = null;
        int length = nfc.length();
        for (int start = 0; start < length; ) {
            if (!Character.isLetter(nfc.charAt(start))) {
                start++;
                continue;
            }
            int end = start;
            int toned = -1;
            int tones = 0;
            for (; end < length && Character.isLetter(nfc.charAt(end)); end++) {
                if (VietnameseLetters.tone(nfc.charAt(end)) != VietnameseLetters.LEVEL_TONE) {
                    toned = end;
                    tones++;
                }
            }
            int carrier = tones == 1 ? carrier(nfc, start, end) : -1;
            if (carrier >= 0 && carrier != toned) {
                if (letters == null) {
                    letters = nfc.toCharArray();
                }
                int tone = VietnameseLetters.tone(nfc.charAt(toned));
                letters[toned] = VietnameseLetters.withoutTone(nfc.charAt(toned));
                letters[carrier] = VietnameseLetters.withTone(nfc.charAt(carrier), tone);
            }
            start = end;
        }
        return letters == null ? nfc : new String(letters);
    }

    /** The position of the letter that carries the tone of the syllable at [start, end); -1 when it is not one syllable. */
    private static int carrier(String text, int start, int end) {
        int first = firstVowel(text, start, end);
        int afterVowels = first;
        while (afterVowels < end && VietnameseLetters.isVowel(text.charAt(afterVowels))) {
            afterVowels++;
        }
        for (int i = afterVowels; i < end; i++) {
            if (VietnameseLetters.isVowel(text.charAt(i))) {
                return -1;
            }
        }
        for (int i = afterVowels - 1; i >= first; i--) {
            if (VietnameseLetters.isMarkedVowel(text.charAt(i))) {
                return i;
            }
        }
        boolean closed = afterVowels < end;
        return switch (afterVowels - first) {
            case 1 -> first;
            case 2 -> closed ? first + 1 : first;
            case 3 -> closed ? -1 : first + 1;
            default -> -1;
        };
    }

    /** The first vowel of the rhyme: the u of "qu" and the i of "gi" before another vowel belong to the initial. */
    private static int firstVowel(String text, int start, int end) {
        int first = start;
        while (first < end && !VietnameseLetters.isVowel(text.charAt(first))) {
            first++;
        }
        boolean vowelFollows = first + 1 < end && VietnameseLetters.isVowel(text.charAt(first + 1));
        if (vowelFollows && first == start + 1) {
            char initial = Character.toLowerCase(text.charAt(start));
            char vowel = Character.toLowerCase(VietnameseLetters.withoutTone(text.charAt(first)));
            if ((initial == 'q' && vowel == 'u') || (initial == 'g' && vowel == 'i')) {
                return first + 1;
            }
        }
        return first;
    }
}
