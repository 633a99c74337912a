package vn.cauviec.site;

import org.jspecify.annotations.Nullable;

/**
 * Where in a long list this page stands, and the ways to its neighbours.
 *
 * @param first number of the first row shown, from 1; 0 when the list is empty
 * @param last number of the last row shown
 * @param total rows of the whole list
 * @param previous address of the page before; null on the first page
 * @param next address of the page after; null on the last page
 */
public record Paging(
        long first,
        long last,
        long total,
        @Nullable PageAddress previous,
        @Nullable PageAddress next) {
    /** Query parameter that holds the number of the page. */
    public static final String PARAMETER = "trang";

    /**
     * @param list address of the list with its filters
     * @param number number of the page, from 1
     * @param size rows of a full page
     */
    public static Paging of(PageAddress list, int number, int size, long total) {
        var before = (number - 1L) * size;
        var last = Math.min(before + size, total);
        return new Paging(
                total == 0 ? 0 : before + 1,
                last,
                total,
                number > 1 ? page(list, number - 1) : null,
                last < total ? page(list, number + 1) : null);
    }

    public boolean hasNeighbours() {
        return previous != null || next != null;
    }

    private static PageAddress page(PageAddress list, int number) {
        return list.with(PARAMETER, number == 1 ? "" : Integer.toString(number));
    }
}
