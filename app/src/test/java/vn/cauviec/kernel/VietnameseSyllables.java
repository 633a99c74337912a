package vn.cauviec.kernel;

import java.text.Normalizer;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Syllables of the language, put together from an initial, a rhyme and a tone. */
class VietnameseSyllables extends DomainContextBase {

    /** Combining marks: none, huyền, hỏi, ngã, sắc, nặng. */
    static final List<String> TONE_MARKS = List.of("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323");

    private static final List<String> INITIALS = List.of(
            "", "b", "c", "ch", "d", "đ", "g", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "qu",
            "r", "s", "t", "th", "tr", "v", "x");

    /** The rhyme with a * behind the letter that carries the tone in the traditional placement. */
    private static final List<String> RHYMES = List.of(
            "a*", "ă*n", "â*n", "a*i", "a*o", "a*nh", "â*u", "e*", "e*o", "ê*", "ê*nh", "i*u", "iê*ng", "iê*u", "o*",
            "o*i", "oa*n", "oa*i", "oă*n", "oe*t", "ô*", "ô*ng", "ơ*", "ơ*i", "u*", "u*i", "uâ*n", "uô*ng", "uô*i",
            "ư*", "ư*a", "ươ*ng", "ươ*i", "y*", "yê*n");

    /** A syllable, the place of its tone and the tone: 0 none, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng. */
    record Syllable(String initial, String rhyme, int tone) {

        String written() {
            return initial + withToneAt(rhyme.indexOf('*') - 1);
        }

        /** The same syllable with the tone on another vowel of the rhyme, as a careless hand or an old program writes it. */
        String withToneAt(int position) {
            String letters = letters();
            String toned = letters.substring(0, position + 1) + TONE_MARKS.get(tone) + letters.substring(position + 1);
            return Normalizer.normalize(toned, Normalizer.Form.NFC);
        }

        String letters() {
            return rhyme.replace("*", "");
        }
    }

    @Provide
    Arbitrary<Syllable> syllables() {
        return syllable();
    }

    static Arbitrary<Syllable> syllable() {
        return Combinators.combine(
                        Arbitraries.of(INITIALS),
                        Arbitraries.of(RHYMES),
                        Arbitraries.integers().between(0, 5))
                .as(Syllable::new)
                .filter(VietnameseSyllables::isSpellable);
    }

    static Arbitrary<String> word() {
        return syllable().map(Syllable::written);
    }

    /** After "qu" no u, after "gi" no i, and no g before i: only what leaves one reading. */
    private static boolean isSpellable(Syllable syllable) {
        return switch (syllable.initial) {
            case "qu" -> "aăâeê".indexOf(syllable.rhyme.charAt(0)) >= 0 || syllable.rhyme.equals("y*");
            case "gi" -> "aăâeêoôơuư".indexOf(syllable.rhyme.charAt(0)) >= 0 && !syllable.rhyme.startsWith("oa");
            case "g" -> syllable.rhyme.charAt(0) != 'i';
            default -> true;
        };
    }
}
