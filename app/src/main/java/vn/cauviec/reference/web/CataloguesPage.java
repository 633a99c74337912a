package vn.cauviec.reference.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cauviec.site.Page;

/** Every list with its size, its source and what it lacks. */
public record CataloguesPage(List<Line> lines) implements Page {
    /**
     * @param key message key of the list's name
     * @param address its page; null while there is nothing to show
     */
    public record Line(
            String key,
            @Nullable String address,
            int count,
            String source,
            @Nullable LocalDate sourceDate,
            String missing) {}

    public CataloguesPage {
        lines = List.copyOf(lines);
    }
}
