package vn.cauviec.vacancies.domain.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes of what was typed the words that were meant, where that can be known from the word alone: Telex and VNI undone, missing
 * spaces found, letters that stand doubled or in the wrong order. A word that is in use is left as it is, and a syllable of less
 * than five letters is never taken for another one.
 */
public final class WordRepair {
    private static final int SHORTEST_JOINED = 5;
    private static final int LONGEST_JOINED = 40;
    private static final int LONGEST_SYLLABLE = 8;
    private static final int SHORTEST_MISSPELT = 5;
    private static final int SHORTEST_TWICE_MISSPELT = 8;

    private final Vocabulary vocabulary;
    private final Dictionary dictionary;

    /** @param dictionary its foreign words may be meant by one that is not in use */
    public WordRepair(Vocabulary vocabulary, Dictionary dictionary) {
        this.vocabulary = vocabulary;
        this.dictionary = dictionary;
    }

    /**
     * The words of what stands between two spaces.
     *
     * @param before the word before it without marks; empty for none
     */
    public List<Word> read(String typed, String before, int source) {
        var words = new ArrayList<Word>();
        for (var syllable : SearchText.syllables(typed)) {
            repaired(syllable, words.isEmpty() ? before : words.getLast().bare())
                    .forEach(word -> words.add(Word.of(word, source)));
        }
        return words;
    }

    private List<String> repaired(String word, String before) {
        if (vocabulary.knows(word) || Character.isDigit(word.charAt(0))) {
            return List.of(word);
        }
        var undone = KeyboardSlips.undo(word).filter(vocabulary::knows);
        if (undone.isPresent()) {
            return List.of(undone.get());
        }
        if (Syllables.isPossible(word)) {
            return List.of(word);
        }
        var parts = split(word);
        if (!parts.isEmpty()) {
            return parts;
        }
        return List.of(inOrder(word, before).or(() -> nearest(word)).orElse(word));
    }

    /** The fewest known syllables that the word is made of, those that the dictionary has side by side first; empty for none. */
    private List<String> split(String word) {
        int length = word.length();
        if (length < SHORTEST_JOINED || length > LONGEST_JOINED) {
            return List.of();
        }
        var best = new Split[length + 1];
        best[length] = new Split(0, List.of());
        for (int from = length - 1; from >= 0; from--) {
            for (int to = from + 1; to <= Math.min(length, from + LONGEST_SYLLABLE); to++) {
                var rest = best[to];
                var part = word.substring(from, to);
                if (rest != null && Syllables.isPossible(part) && vocabulary.knows(part)) {
                    best[from] = Split.cheaper(best[from], rest.after(part, dictionary));
                }
            }
        }
        return best[0] == null ? List.of() : best[0].parts();
    }

    /** Some syllables in a row; one costs ten, side by side in the dictionary almost nothing. */
    private record Split(int cost, List<String> parts) {
        private static final int SYLLABLE = 10;
        private static final int KNOWN_PAIR = 9;

        Split after(String part, Dictionary dictionary) {
            var all = new ArrayList<String>();
            all.add(part);
            all.addAll(parts);
            boolean known =
                    !parts.isEmpty() && dictionary.knowsPair(SearchText.fold(part), SearchText.fold(parts.getFirst()));
            return new Split(cost + SYLLABLE - (known ? KNOWN_PAIR : 0), all);
        }

        static Split cheaper(@Nullable Split known, Split other) {
            return known == null || other.cost < known.cost ? other : known;
        }
    }

    /** A letter too many, or two that changed places: only where the word cannot be a syllable at all. */
    private Optional<String> inOrder(String word, String before) {
        var possible = new ArrayList<String>();
        for (int i = 0; i + 1 < word.length(); i++) {
            if (Tones.letter(word.charAt(i)) == Tones.letter(word.charAt(i + 1))) {
                var first = word.substring(0, i) + word.substring(i + 1);
                var second = word.substring(0, i + 1) + word.substring(i + 2);
                for (var shorter : List.of(first, second)) {
                    possible.add(shorter);
                }
            }
            var turned = word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2);
            possible.add(turned);
        }
        return possible.stream()
                .filter(other -> Syllables.isPossible(other) && vocabulary.knows(other))
                .max(Comparator.comparing(other -> dictionary.knowsPair(before, SearchText.fold(other))));
    }

    private Optional<String> nearest(String word) {
        if (word.length() < SHORTEST_MISSPELT || KeyboardSlips.hasDigit(word)) {
            return Optional.empty();
        }
        int allowed = word.length() >= SHORTEST_TWICE_MISSPELT ? 2 : 1;
        String nearest = null;
        int least = allowed + 1;
        for (var known : dictionary.foreignWords()) {
            int distance = EditDistance.of(word, known, least - 1);
            if (distance < least) {
                least = distance;
                nearest = known;
            }
        }
        return Optional.ofNullable(nearest);
    }
}
