package vn.cauviec.reference.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cauviec.reference.domain.ListRow;
import vn.cauviec.site.Page;
import vn.cauviec.site.Paging;

/**
 * One simple list.
 *
 * @param key message key of the list's name
 * @param path address without its query
 * @param q what the rows were searched for; empty for all
 * @param missing what the list lacks, in the language of the page
 */
public record ListPage(
        String key,
        String path,
        String q,
        String source,
        @Nullable LocalDate sourceDate,
        String missing,
        List<ListRow> rows,
        Paging paging)
        implements Page {
    public ListPage {
        rows = List.copyOf(rows);
    }

    public boolean hasNotes() {
        return rows.stream().anyMatch(row -> !row.note().isEmpty());
    }
}
