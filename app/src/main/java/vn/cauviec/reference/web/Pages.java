package vn.cauviec.reference.web;

import java.util.List;
import vn.cauviec.site.PageAddress;
import vn.cauviec.site.Paging;
import vn.cauviec.site.UnknownValue;

/** One page of a list that is in memory as a whole. */
record Pages<T>(List<T> rows, Paging paging) {
    /**
     * @param number of the page, from 1
     * @throws UnknownValue when the list has no such page
     */
    static <T> Pages<T> of(List<T> all, PageAddress address, int number, int size) {
        var last = Math.max(1, (all.size() + size - 1) / size);
        if (number < 1 || number > last) {
            throw new UnknownValue(
                    Paging.PARAMETER, Integer.toString(number), List.of(Integer.toString(number < 1 ? 1 : last)));
        }
        var from = (number - 1) * size;
        return new Pages<>(
                all.subList(from, Math.min(from + size, all.size())), Paging.of(address, number, size, all.size()));
    }
}
