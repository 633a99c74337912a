package vn.cauviec.vacancies.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.ChangeFeed;

/** Table {@code vacancies.corpus_statistics}. Joins the use case's transaction. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CorpusTableStore implements CorpusTables {
    /** Kind of the change that says that there is a new table. */
    static final String COUNTED = "VACANCY_CORPUS_COUNTED";

    /** Names no record; what follows the feed looks for a new table with each change. */
    private static final UUID NOTHING = new UUID(0, 1);

    private final JdbcClient jdbc;
    private final ChangeFeed feed;
    private final BusinessClock clock;

    CorpusTableStore(JdbcClient jdbc, ChangeFeed feed, BusinessClock clock) {
        this.jdbc = jdbc;
        this.feed = feed;
        this.clock = clock;
    }

    @Override
    public Optional<Version> findLaterThan(long version) {
        return jdbc.sql("""
                        SELECT version, words
                        FROM vacancies.corpus_statistics
                        WHERE version > :known AND form = :form
                        ORDER BY version DESC
                        LIMIT 1
                        """)
                .param("known", version)
                .param("form", CorpusStatistics.FORM)
                .query((row, _) -> new Version(row.getLong("version"), read(row.getBytes("words"))))
                .optional();
    }

    @Override
    public Optional<Version> keep(CorpusStatistics statistics) {
        if (!isTurnToCount()) {
            return Optional.empty();
        }
        long version = jdbc.sql("""
                        INSERT INTO vacancies.corpus_statistics (counted_at, form, words)
                        VALUES (:now, :form, :words)
                        RETURNING version
                        """)
                .param("now", Timestamp.from(clock.systemNow()))
                .param("form", CorpusStatistics.FORM)
                .param("words", write(statistics))
                .query(Long.class)
                .single();
        jdbc.sql("DELETE FROM vacancies.corpus_statistics WHERE version < :version AND form <= :form")
                .param("version", version)
                .param("form", CorpusStatistics.FORM)
                .update();
        feed.publish(COUNTED, NOTHING);
        return Optional.of(new Version(version, statistics));
    }

    private static CorpusStatistics read(byte[] words) {
        try {
            return CorpusStatistics.read(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] write(CorpusStatistics statistics) {
        try {
            return statistics.toBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Until the end of this transaction. */
    private boolean isTurnToCount() {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtextextended('vacancies.corpus-statistics', 0))")
                .query(Boolean.class)
                .single();
    }
}
