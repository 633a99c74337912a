package vn.cauviec.judgements.generator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A trade as {@code trades-*.txt} tells it.
 *
 * @param pay millions of đồng a month
 * @param day thousands of đồng a day; null where nobody pays by the day
 * @param hour thousands of đồng an hour; null where nobody pays by the hour
 * @param profile where its ads are
 * @param employers kinds of employers
 * @param likes tags that its ads state more often than others
 * @param always tags that all its ads state, because the work is so
 * @param called how texts of other trades call its people
 */
record Trade(
        String key,
        String occupationCode,
        int ads,
        Span pay,
        @Nullable Span day,
        @Nullable Span hour,
        String profile,
        List<String> employers,
        List<String> groups,
        List<String> likes,
        List<String> always,
        List<String> titles,
        List<String> tasks,
        List<String> requirements,
        String called) {

    /** Both ends inside. */
    record Span(int from, int to) {
        static Span read(String text) {
            var ends = text.split("-");
            return new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
        }
    }

    boolean likes(String tag) {
        return likes.contains(tag) || always.contains(tag);
    }
}
