package vn.cauviec.vacancies.domain.words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cauviec.vacancies.domain.words.Concept.Kind;

/** Cuts a sequence of words into phrases that are known, long ones before short ones. */
public final class Spans {
    private static final int FOR_EACH_PAIR = 10;
    private static final int FOR_EACH_WORD = 15;
    private static final int FOR_EACH_NEUTRAL_PAIR = 5;

    private Spans() {}

    /**
     * A phrase and all that it can mean.
     *
     * @param from first word
     * @param to word after the last
     */
    public record Span<V>(int from, int to, Set<V> meanings, int weight) {
        public int length() {
            return to - from;
        }
    }

    /** A phrase of the dictionary. */
    public record ConceptSpan(int from, int to, Set<Concept> concepts) {
        Set<Concept> of(Kind kind) {
            return concepts.stream()
                    .filter(concept -> concept.kind() == kind)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    static List<ConceptSpan> best(List<Word> words, PhraseTrie<Concept> phrases) {
        var all = new ArrayList<Span<Concept>>();
        for (int i = 0; i < words.size(); i++) {
            int from = i;
            phrases.find(
                    words, i, (length, concept) -> add(all, from, from + length, concept, weight(concept, length)));
        }
        return choose(words.size(), all).stream()
                .map(span -> new ConceptSpan(span.from(), span.to(), span.meanings()))
                .toList();
    }

    /** How much a phrase weighs: long ones more than the sum of short ones, and what means nothing never more than what means something. */
    public static int weight(Concept concept, int length) {
        return switch (concept.kind()) {
            case OCCUPATION, TRAIT -> weight(length) + 3;
            case FIELD -> weight(length) + 1;
            case NEUTRAL -> concept.isGuard() ? weight(length) : FOR_EACH_NEUTRAL_PAIR * length * length;
        };
    }

    /** How much a name of this length weighs. */
    public static int weight(int length) {
        return FOR_EACH_PAIR * length * length + FOR_EACH_WORD * length;
    }

    /** Puts a meaning to the span of the same words, or a span of its own. */
    public static <V> void add(List<Span<V>> spans, int from, int to, V meaning, int weight) {
        for (int i = 0; i < spans.size(); i++) {
            var known = spans.get(i);
            if (known.from() == from && known.to() == to) {
                known.meanings().add(meaning);
                spans.set(i, new Span<>(from, to, known.meanings(), Math.max(known.weight(), weight)));
                return;
            }
        }
        var meanings = new LinkedHashSet<V>();
        meanings.add(meaning);
        spans.add(new Span<>(from, to, meanings, weight));
    }

    /** The spans that do not overlap and together weigh most. */
    public static <V> List<Span<V>> choose(int words, List<Span<V>> spans) {
        int[] most = new int[words + 1];
        var chosen = new ArrayList<@Nullable Span<V>>(Collections.nCopies(words + 1, null));
        for (int i = words - 1; i >= 0; i--) {
            most[i] = most[i + 1];
            for (var span : spans) {
                if (span.from() == i) {
                    int weight = span.weight() + most[span.to()];
                    if (weight > most[i]) {
                        most[i] = weight;
                        chosen.set(i, span);
                    }
                }
            }
        }
        var best = new ArrayList<Span<V>>();
        for (int i = 0; i < words; ) {
            var span = chosen.get(i);
            if (span == null) {
                i++;
            } else {
                best.add(span);
                i = span.to();
            }
        }
        return best;
    }
}
