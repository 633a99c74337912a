package vn.cauviec.judgements;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is typed and what must be among the first five.
 *
 * @param relevant ids of all ads that are meant
 */
public record Pair(String typed, Meaning meaning, Difficulty difficulty, String remark, Set<String> relevant) {
    static Pair of(String typed, Meaning meaning, Difficulty difficulty, String remark, Corpus corpus) {
        return new Pair(
                typed,
                meaning,
                difficulty,
                remark,
                meaning.relevant(corpus).stream().map(Ad::id).collect(Collectors.toUnmodifiableSet()));
    }
}
