package vn.cauviec.vacancies.domain.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds phrases in a sequence of words, each step by the syllable without marks; marks that are written must be those of the phrase. */
public final class PhraseTrie<V> {
    private final Node<V> root = new Node<>();

    private static final class Node<V> {
        private final Map<String, Node<V>> next = new HashMap<>(4);
        private final List<Ending<V>> endings = new ArrayList<>(1);
    }

    private record Ending<V>(List<String> syllables, V value) {}

    /** What begins at a word. */
    public interface Found<V> {
        /** @param length how many words it takes */
        void accept(int length, V value);
    }

    /** @param syllables as {@link SearchText#syllables} gives them; nothing is added for none */
    public void add(List<String> syllables, V value) {
        if (syllables.isEmpty()) {
            return;
        }
        var node = root;
        for (var syllable : syllables) {
            node = node.next.computeIfAbsent(SearchText.fold(syllable), _ -> new Node<>());
        }
        node.endings.add(new Ending<>(List.copyOf(syllables), value));
    }

    /** Every phrase that begins at the word, shorter ones first. */
    public void find(List<Word> words, int from, Found<? super V> found) {
        var node = root;
        for (int i = from; i < words.size(); i++) {
            node = node.next.get(words.get(i).bare());
            if (node == null) {
                return;
            }
            for (var ending : node.endings) {
                if (fits(ending.syllables(), words, from)) {
                    found.accept(i - from + 1, ending.value());
                }
            }
        }
    }

    private static boolean fits(List<String> syllables, List<Word> words, int from) {
        for (int i = 0; i < syllables.size(); i++) {
            if (!words.get(from + i).canMean(syllables.get(i))) {
                return false;
            }
        }
        return true;
    }
}
