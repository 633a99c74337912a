package vn.cauviec.reference.domain;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.cauviec.kernel.VietnameseText;

/**
 * A name prepared for the type-ahead, where each word typed must begin a word of the name, of the words beside it (type,
 * other spellings, titles) or of its surroundings (the units above).
 */
final class MatchText {
    /** It does not match at all. */
    static final int NONE = Integer.MAX_VALUE;

    private static final int SURROUNDINGS = 6;
    private static final int OTHER_MARKS = 10;

    private final String name;
    private final String own;
    private final String all;
    private final String marked;

    /** @param beside matched like the name, but ranked below it */
    MatchText(String name, List<String> beside, List<String> surroundings) {
        var besides = String.join(" ", beside);
        var context = String.join(" ", surroundings);
        this.name = joined(SearchText.folded(name)) + " ";
        own = joined(SearchText.folded(name)) + joined(SearchText.folded(besides)) + " ";
        all = joined(SearchText.folded(name))
                + joined(SearchText.folded(besides))
                + joined(SearchText.folded(context))
                + " ";
        marked = joined(SearchText.marked(name))
                + joined(SearchText.marked(besides))
                + joined(SearchText.marked(context))
                + " ";
    }

    private static String joined(List<String> words) {
        return words.stream().map(word -> " " + word).collect(Collectors.joining());
    }

    /** What was typed, cut into words. The last one is perhaps not typed to its end; a loose query takes none for whole. */
    static final class Query {
        private final String phrase;
        private final List<String> folded;
        private final List<String> marked;

        private Query(String typed, boolean loose) {
            var words = SearchText.folded(typed);
            folded = beginnings(words, loose);
            marked = VietnameseText.looksUnmarked(typed) ? List.of() : beginnings(SearchText.marked(typed), loose);
            phrase = joined(words);
        }

        static Query of(String typed) {
            return new Query(typed, false);
        }

        static Query loose(String typed) {
            return new Query(typed, true);
        }

        boolean isEmpty() {
            return folded.isEmpty();
        }

        private static List<String> beginnings(List<String> words, boolean loose) {
            var last = words.size() - 1;
            return IntStream.rangeClosed(0, last)
                    .mapToObj(i -> " " + words.get(i) + (i < last && !loose ? " " : ""))
                    .toList();
        }
    }

    /**
     * How well it matches: smaller is better, {@link #NONE} for not at all, {@link #isSurroundings} when only the surroundings
     * fit.
     */
    int rank(Query query) {
        var inName = false;
        var inOwn = true;
        for (var word : query.folded) {
            if (!all.contains(word)) {
                return NONE;
            }
            inName |= name.contains(word);
            inOwn &= own.contains(word);
        }
        return place(query, inName, inOwn) + (fitsMarks(query) ? 0 : OTHER_MARKS);
    }

    /** Whether a rank says that no word was one of the name. */
    static boolean isSurroundings(int rank) {
        return rank % OTHER_MARKS == SURROUNDINGS;
    }

    private int place(Query query, boolean inName, boolean inOwn) {
        if (name.length() == query.phrase.length() + 1 && name.startsWith(query.phrase)) {
            return 0;
        }
        if (name.startsWith(query.phrase)) {
            return 1;
        }
        if (own.contains(query.phrase)) {
            return 2;
        }
        if (inName) {
            return inOwn ? 3 : 4;
        }
        return inOwn ? 5 : SURROUNDINGS;
    }

    /** Whether the marks that were typed, if any, are those of the text. */
    boolean fitsMarks(Query query) {
        for (var word : query.marked) {
            if (!marked.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
