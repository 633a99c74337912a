package vn.cauviec.operations.web;

import java.util.List;
import vn.cauviec.operations.OutboxCarrier.Way;
import vn.cauviec.operations.domain.OutboxQueries.Counts;
import vn.cauviec.operations.domain.OutboxQueries.Row;
import vn.cauviec.site.Page;

/**
 * The outbox: how things leave, how many there are, what is in trouble.
 *
 * @param counts waiting and stuck now, sent and stale within the last seven days
 */
public record OutboxPage(List<Way> ways, Counts counts, List<Row> rows) implements Page {
    public OutboxPage {
        ways = List.copyOf(ways);
        rows = List.copyOf(rows);
    }
}
