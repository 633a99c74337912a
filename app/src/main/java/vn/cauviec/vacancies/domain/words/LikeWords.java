package vn.cauviec.vacancies.domain.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.vacancies.domain.words.Concept.Kind;
import vn.cauviec.vacancies.domain.words.DictionaryReader.Entry;
import vn.cauviec.vacancies.domain.words.DictionaryReader.Use;

/** Words of the dictionary that are written nearly like another one. */
final class LikeWords {
    private static final int LETTERS_FOR_A_SLIP = 5;
    private static final int MOST_SLIPS = 2;

    private LikeWords() {}

    private record Like(Concept concept, String word, int slips) {}

    static Map<Concept, String> find(List<Entry> entries, String phrase, int most) {
        var bare = VietnameseText.fold(phrase);
        int allowed = Math.min(MOST_SLIPS, bare.length() / LETTERS_FOR_A_SLIP);
        var likes = new ArrayList<Like>();
        for (var entry : entries) {
            if (entry.concept().kind() != Kind.NEUTRAL) {
                for (var word : entry.words(Use.SAME, Use.OLD, Use.ASK)) {
                    int slips = EditDistance.of(bare, VietnameseText.fold(word), allowed);
                    if (slips <= allowed) {
                        likes.add(new Like(entry.concept(), word, slips));
                    }
                }
            }
        }
        likes.sort(Comparator.comparingInt(Like::slips).thenComparing(Like::word));
        var found = new LinkedHashMap<Concept, String>();
        for (var like : likes) {
            if (found.size() < most || found.containsKey(like.concept())) {
                found.putIfAbsent(like.concept(), like.word());
            }
        }
        return found;
    }
}
