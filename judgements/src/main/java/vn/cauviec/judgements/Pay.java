package vn.cauviec.judgements;

import org.jspecify.annotations.Nullable;

/**
 * What an ad says about pay.
 *
 * @param from least, in đồng; null when it is not stated
 * @param to most, in đồng; null when it is not stated
 * @param words as the ad says it
 */
public record Pay(Per per, @Nullable Long from, @Nullable Long to, String words) {
    /** For how long a work the amount is paid. */
    public enum Per {
        MONTH,
        DAY,
        HOUR,
        /** Agreed on in person: no amounts. */
        NEGOTIABLE
    }

    /** Whether one can earn that much in such a time: the greatest stated amount reaches it. */
    public boolean reaches(Per time, long least) {
        Long most = to == null ? from : to;
        return per == time && most != null && most >= least;
    }

    /** Whether an amount of the span is paid; a bound that is not stated does not limit. */
    public boolean touches(Per time, long least, long most) {
        boolean stated = from != null || to != null;
        return per == time && stated && (from == null || from <= most) && (to == null || to >= least);
    }
}
