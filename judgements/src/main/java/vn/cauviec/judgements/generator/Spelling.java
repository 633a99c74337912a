package vn.cauviec.judgements.generator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The ways in which people write the same words. All text that is given must be composed (NFC). */
final class Spelling {
    /** The tone on the other vowel, as older books place it. */
    private static final Map<String, String> NEW_TONE_PLACES =
            pairs("òa oà óa oá ỏa oả õa oã ọa oạ òe oè óe oé ỏe oẻ ọe oẹ ùy uỳ úy uý ủy uỷ ũy uỹ ụy uỵ");
    /** What is heard alike, for slips. */
    private static final List<List<String>> HEARD_ALIKE =
            List.of(List.of("x", "s"), List.of("s", "x"), List.of("tr", "ch"), List.of("ch", "tr"), List.of("gi", "d"));

    private Spelling() {}

    /** Thủy and hóa as thuỷ and hoá. */
    static String otherTonePlaces(String text) {
        return replaced(text, NEW_TONE_PLACES);
    }

    /** Kỹ, lý and sĩ as kĩ, lí and sỹ. */
    static String otherY(String text) {
        return text.replace("ỹ sư", "ĩ sư")
                .replace("ỹ thuật", "ĩ thuật")
                .replace("uản lý", "uản lí")
                .replace("ác sĩ", "ác sỹ")
                .replace("ược sĩ", "ược sỹ");
    }

    /** Sa Pa in one word, as most people write it. */
    static String sapaInOneWord(String text) {
        return text.replace("Sa Pa", "Sapa");
    }

    static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Each Word With A Capital. */
    static String capitals(String text) {
        var words = text.split(" ");
        for (int i = 0; i < words.length; i++) {
            words[i] = capital(words[i]);
        }
        return String.join(" ", words);
    }

    /** The first letter a capital. */
    static String capital(String text) {
        return text.isEmpty() ? text : upper(text.substring(0, 1)) + text.substring(1);
    }

    static String uncapital(String text) {
        boolean abbreviation = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return text.isEmpty() || abbreviation ? text : lower(text.substring(0, 1)) + text.substring(1);
    }

    /** One syllable as one hears it; the text itself when nothing in it is mistaken. */
    static String slip(String text, Dice dice) {
        var words = text.split(" ");
        int start = dice.below(words.length);
        for (int i = 0; i < words.length; i++) {
            int at = (start + i) % words.length;
            for (var alike : HEARD_ALIKE) {
                var lower = lower(words[at]);
                if (lower.startsWith(alike.getFirst())
                        && lower.length() > alike.getFirst().length() + 1) {
                    var heard =
                            alike.getLast() + lower.substring(alike.getFirst().length());
                    words[at] = like(words[at], heard);
                    return String.join(" ", words);
                }
            }
        }
        return text;
    }

    /** In the case of the word that it stands for. */
    private static String like(String word, String heard) {
        if (word.equals(lower(word))) {
            return heard;
        }
        return word.equals(upper(word)) ? upper(heard) : capital(heard);
    }

    private static String replaced(String text, Map<String, String> pairs) {
        var result = text;
        for (var pair : pairs.entrySet()) {
            // "oai", "oan" and "uyên" carry the tone on the same vowel in both.
            result = result.replaceAll(pair.getKey() + "(?!\\p{L})", pair.getValue());
        }
        return result;
    }

    private static Map<String, String> pairs(String text) {
        var pairs = new LinkedHashMap<String, String>();
        var words = text.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            pairs.put(words[i], words[i + 1]);
        }
        return pairs;
    }
}
