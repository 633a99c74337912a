package vn.cauviec.vacancies.domain.words;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.cauviec.kernel.VietnameseText;

/** Which strings can be a Vietnamese syllable: an opening and a rime, with or without their marks. */
final class Syllables {
    private static final List<String> OPENINGS = List.of(
            "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph",
            "q", "r", "s", "t", "th", "tr", "v", "x");

    private static final Set<String> RIMES = Set.of("""
            a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
            e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
            o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong op ot
            ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ up ut uy uya
            uych uyên uyêt uynh uyt uyu uôc uôi uôm uôn uông uôt ư ưa ưc ưi ưm ưn ưng ưt ươc ươi ươm ươn ương ươp ươt ươu ưu
            y yêm yên yêng yêt yêu uanh uai uao uat uan uang uay uac ue ueo uen uet uyp
            """.strip().split("\\s+"));

    private static final Set<String> POSSIBLE = possible();

    private Syllables() {}

    /** @param syllable in small letters, composed */
    static boolean isPossible(String syllable) {
        return POSSIBLE.contains(withoutTone(syllable));
    }

    /** Keeps ă â đ ê ô ơ ư; takes the five tones away. */
    static String withoutTone(String syllable) {
        var bare = new StringBuilder(syllable.length());
        for (int i = 0; i < syllable.length(); i++) {
            bare.append(Tones.letter(syllable.charAt(i)));
        }
        return bare.toString();
    }

    private static Set<String> possible() {
        var possible = new HashSet<String>();
        for (var opening : OPENINGS) {
            for (var rime : RIMES) {
                if (opening.equals("q") && !rime.startsWith("u")) {
                    continue;
                }
                Stream.of(opening + rime, VietnameseText.fold(opening + rime)).forEach(possible::add);
            }
        }
        return Set.copyOf(possible);
    }
}
