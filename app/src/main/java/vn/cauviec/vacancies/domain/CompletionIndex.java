package vn.cauviec.vacancies.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.cauviec.kernel.VietnameseText;

/**
 * Finds completions by what was typed so far: its words stand there in the same order, the last one perhaps only begun, with or without marks;
 * a typed mark counts. What begins with what was typed comes first, then what is in most ads. Answers from memory and never changes.
 */
final class CompletionIndex {
    /** So many letters of a word that was only begun choose the completions that are looked through. */
    private static final int LETTERS = 3;

    private static final String END = " ";
    private static final int[] NONE = {};

    /**
     * A completion with the words it is found by.
     *
     * @param others further names of the same thing; may be empty
     */
    record Entry(Completion completion, List<String> others) {
        Entry {
            others = List.copyOf(others);
        }
    }

    /** One way of writing a completion, its words without marks between blanks. */
    private record Way(Completion completion, String text, String folded) {}

    /** What was typed, its words without marks and with those that it has. */
    private record Typed(String[] folded, String[] marked) {
        static Typed of(String text) {
            return new Typed(words(VietnameseText.fold(text)), words(text.toLowerCase(Locale.ROOT)));
        }

        boolean hasMarks() {
            return marked.length == folded.length && !Arrays.equals(marked, folded);
        }

        /** Under what the word stands in the lists. */
        String key(int word) {
            var text = folded[word];
            return word < folded.length - 1 ? text + END : text.substring(0, Math.min(LETTERS, text.length()));
        }
    }

    private final List<Way> ways = new ArrayList<>();
    /** Numbers of the ways that have a whole word (with a blank behind it) or the beginning of one, in order. */
    private final Map<String, int[]> anywhere;
    /** The same for their first word. */
    private final Map<String, int[]> atStart;

    CompletionIndex(Collection<Entry> all) {
        all.stream()
                .sorted(Comparator.comparingInt(
                                (Entry entry) -> entry.completion().occurrences())
                        .reversed()
                        .thenComparing(entry -> entry.completion().type())
                        .thenComparing(entry -> entry.completion().value())
                        .thenComparing(entry -> entry.completion().context()))
                .forEach(this::add);
        var everywhere = new HashMap<String, List<Integer>>();
        var starts = new HashMap<String, List<Integer>>();
        for (int way = 0; way < ways.size(); way++) {
            var words = words(ways.get(way).folded());
            var keys = new HashSet<String>();
            for (int word = 0; word < words.length; word++) {
                keys.addAll(keys(words[word]));
                if (word == 0) {
                    list(keys, way, starts);
                }
            }
            list(keys, way, everywhere);
        }
        anywhere = packed(everywhere);
        atStart = packed(starts);
    }

    private void add(Entry entry) {
        var completion = entry.completion();
        ways.add(way(completion, completion.value()));
        entry.others().forEach(other -> ways.add(way(completion, other)));
    }

    private static Way way(Completion completion, String text) {
        return new Way(completion, text, END + String.join(END, words(VietnameseText.fold(text))) + END);
    }

    private static List<String> keys(String word) {
        var keys = new ArrayList<String>();
        keys.add(word + END);
        for (int length = 1; length <= Math.min(LETTERS, word.length()); length++) {
            keys.add(word.substring(0, length));
        }
        return keys;
    }

    private static void list(Set<String> keys, int way, Map<String, List<Integer>> lists) {
        keys.forEach(key -> lists.computeIfAbsent(key, _ -> new ArrayList<>()).add(way));
    }

    private static Map<String, int[]> packed(Map<String, List<Integer>> lists) {
        var packed = new HashMap<String, int[]>();
        lists.forEach((key, list) ->
                packed.put(key, list.stream().mapToInt(Integer::intValue).toArray()));
        return packed;
    }

    /** At most so many, best first; none for what has no letters. */
    List<Completion> find(String text, int limit) {
        var typed = Typed.of(text);
        var found = new LinkedHashSet<Completion>();
        if (typed.folded().length > 0) {
            collect(typed, true, limit, found);
            collect(typed, false, limit, found);
        }
        return List.copyOf(found);
    }

    /** @param fromStart only what begins with the first word that was typed */
    private void collect(Typed typed, boolean fromStart, int limit, Set<Completion> found) {
        var lists = new ArrayList<int[]>();
        for (int word = 0; word < typed.folded().length; word++) {
            var source = fromStart && word == 0 ? atStart : anywhere;
            lists.add(source.getOrDefault(typed.key(word), NONE));
        }
        lists.sort(Comparator.comparingInt(list -> list.length));
        var at = new int[lists.size()];
        for (int candidate : lists.getFirst()) {
            if (found.size() >= limit) {
                return;
            }
            if (isInAll(candidate, lists, at) && fits(typed, ways.get(candidate), fromStart)) {
                found.add(ways.get(candidate).completion());
            }
        }
    }

    /** @param at how far each list was read: candidates and lists go upwards */
    private static boolean isInAll(int candidate, List<int[]> lists, int[] at) {
        for (int other = 1; other < lists.size(); other++) {
            var list = lists.get(other);
            while (at[other] < list.length && list[at[other]] < candidate) {
                at[other]++;
            }
            if (at[other] == list.length || list[at[other]] != candidate) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(Typed typed, Way way, boolean fromStart) {
        return fits(typed.folded(), way.folded(), fromStart)
                && (!typed.hasMarks()
                        || fits(
                                typed.marked(),
                                END + String.join(END, words(way.text().toLowerCase(Locale.ROOT))) + END,
                                fromStart));
    }

    /**
     * Whether the typed words stand in the text in the same order; the last may only have been begun.
     *
     * @param together right behind one another, from the beginning on
     */
    private static boolean fits(String[] typed, String text, boolean together) {
        if (together) {
            return text.startsWith(END + String.join(END, typed));
        }
        int at = 0;
        for (int word = 0; word < typed.length; word++) {
            var wanted = END + typed[word] + (word < typed.length - 1 ? END : "");
            at = text.indexOf(wanted, at);
            if (at < 0) {
                return false;
            }
            at += typed[word].length() + 1;
        }
        return true;
    }

    private static String[] words(String text) {
        return Arrays.stream(text.split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
    }
}
