package vn.cauviec.vacancies;

import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.cauviec.operations.ChangeFeed;

/**
 * Asks every node to build its search index anew from the tables. A node that runs does it at once and answers from the old index
 * until the new one is whole; one that does not run does it when it starts.
 */
public final class RebuildSearch {
    /** Kind of the change that asks; its id names no record. */
    public static final String KIND = "VACANCY_INDEX_REBUILD_ASKED";

    /** The id of such a change. */
    public static final UUID EVERYTHING = new UUID(0, 0);

    private final ChangeFeed feed;

    /** @param worker connections of the worker's login that commit each statement */
    public RebuildSearch(DataSource worker) {
        feed = new ChangeFeed(JdbcClient.create(worker));
    }

    public void run() {
        feed.publish(KIND, EVERYTHING);
    }
}
