package vn.cauviec.placements.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cauviec.site.Paging;
import vn.cauviec.site.UnknownValue;

/** Reads the filters of an address; a value that does not exist is named with the nearest one that does. */
final class Filters {
    private static final int LAST_PAGE = 100_000;

    private Filters() {}

    /** The constant of that name; null for an empty value. */
    static <E extends Enum<E>> @Nullable E constant(String parameter, String value, Class<E> type) {
        if (value.isEmpty()) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseThrow(() -> new UnknownValue(
                        parameter,
                        value,
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()));
    }

    /** Number of a page, from 1. */
    static int page(String value) {
        try {
            int page = Integer.parseInt(value);
            if (page >= 1 && page <= LAST_PAGE) {
                return page;
            }
        } catch (NumberFormatException _) {
            // falls through to the refusal below
        }
        throw new UnknownValue(Paging.PARAMETER, value, List.of("1"));
    }
}
