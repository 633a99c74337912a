package vn.cauviec.reference.api;

import java.util.List;
import vn.cauviec.site.UnknownValue;

/** How many lines an answer may have. */
final class Limit {
    private static final int MOST = 50;

    private Limit() {}

    /** @throws UnknownValue when it is not between 1 and 50 */
    static int of(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new UnknownValue("limit", Integer.toString(limit), List.of(limit < 1 ? "1" : Integer.toString(MOST)));
        }
        return limit;
    }
}
