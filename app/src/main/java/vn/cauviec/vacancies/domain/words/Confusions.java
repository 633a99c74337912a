package vn.cauviec.vacancies.domain.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What people write by ear, the likeliest first: s and x, ch and tr, d, gi and r, l and n, endings n and ng, m and n, the tones hỏi
 * and ngã.
 */
public final class Confusions {
    private static final List<List<String>> OPENINGS = List.of(
            List.of("s", "x"),
            List.of("ch", "tr"),
            List.of("d", "gi"),
            List.of("gi", "r"),
            List.of("d", "r"),
            List.of("l", "n"));
    private static final List<List<String>> ENDINGS =
            List.of(List.of("n", "ng"), List.of("m", "n"), List.of("c", "t"), List.of("n", "nh"));

    private Confusions() {}

    /** The word with one confusion undone; only what can be a syllable. */
    public static List<String> of(String word) {
        var others = new ArrayList<String>();
        OPENINGS.forEach(pair -> both(pair, (from, to) -> opening(word, from, to, others)));
        int tone = Tones.of(word);
        if (tone == Tones.HOOK || tone == Tones.TUMBLING) {
            others.add(Tones.change(word, tone == Tones.HOOK ? Tones.TUMBLING : Tones.HOOK));
        }
        ENDINGS.forEach(pair -> both(pair, (from, to) -> ending(word, from, to, others)));
        return others.stream()
                .filter(Syllables::isPossible)
                .flatMap(other -> SearchText.syllables(other).stream().limit(1))
                .filter(other -> !other.equals(word))
                .distinct()
                .toList();
    }

    private interface Exchange {
        void exchange(String from, String to);
    }

    private static void both(List<String> pair, Exchange exchange) {
        exchange.exchange(pair.getFirst(), pair.getLast());
        exchange.exchange(pair.getLast(), pair.getFirst());
    }

    private static void opening(String word, String from, String to, List<String> others) {
        boolean whole = word.startsWith(from)
                && word.length() > from.length()
                && Stream.of("sh", "nh", "ng", "th", "tr")
                        .noneMatch(longer ->
                                longer.startsWith(from) && longer.length() > from.length() && word.startsWith(longer));
        if (whole) {
            others.add(to + word.substring(from.length()));
        }
    }

    private static void ending(String word, String from, String to, List<String> others) {
        boolean part = from.equals("n") ? word.endsWith("n") : word.endsWith(from);
        if (part && word.length() > from.length()) {
            others.add(word.substring(0, word.length() - from.length()) + to);
        }
    }
}
