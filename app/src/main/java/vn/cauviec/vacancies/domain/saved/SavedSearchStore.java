package vn.cauviec.vacancies.domain.saved;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.notices.Notices.Way;

/** SQL of saved searches, for their holders. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SavedSearchStore {
    static final String ROW = """
            SELECT id, name, version, query::text AS query, frequency, way, saved_at, seen_at, due_on, tell_from, looked_at,
              unreadable_at IS NOT NULL AS unreadable_told, removed_at IS NOT NULL AS removed
            FROM vacancies.saved_search
            """;

    private final JdbcClient jdbc;

    SavedSearchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A new one. */
    record Fresh(
            UUID id,
            UUID accountId,
            String name,
            String query,
            Frequency frequency,
            Way way,
            @Nullable LocalDate dueOn) {}

    /** Locks what the account keeps, so that of two that are saved at once the second counts the first. */
    void holdAll(UUID accountId) {
        jdbc.sql("""
                        SELECT id
                        FROM vacancies.saved_search
                        WHERE account_id = :account
                        ORDER BY id
                        FOR UPDATE
                        """).param("account", accountId).query(UUID.class).list();
    }

    int count(UUID accountId) {
        return jdbc.sql("""
                        SELECT count(*)
                        FROM vacancies.saved_search
                        WHERE account_id = :account
                          AND removed_at IS NULL
                        """).param("account", accountId).query(Integer.class).single();
    }

    /** The one that seeks the very same. */
    Optional<SavedSearch> findSame(UUID accountId, int version, String query) {
        return jdbc.sql(ROW + """
                        WHERE account_id = :account
                          AND version = :version
                          AND query = CAST(:query AS jsonb)
                          AND removed_at IS NULL
                        ORDER BY id
                        LIMIT 1
                        """)
                .param("account", accountId)
                .param("version", version)
                .param("query", query)
                .query((row, _) -> row(row))
                .optional();
    }

    void insert(Fresh search, int version, Instant now) {
        jdbc.sql("""
                        INSERT INTO vacancies.saved_search
                          (id, account_id, name, version, query, frequency, way, saved_at, seen_at, due_on, tell_from, looked_at)
                        VALUES (:id, :account, :name, :version, CAST(:query AS jsonb), :frequency, :way, :now, :now, :due, :now, :now)
                        """)
                .param("id", search.id())
                .param("account", search.accountId())
                .param("name", search.name())
                .param("version", version)
                .param("query", search.query())
                .param("frequency", search.frequency().name())
                .param("way", search.way().name())
                .param("due", search.dueOn())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The account's, in the order in which they were saved; also those taken away since that moment of system time. */
    List<SavedSearch> list(UUID accountId, Instant removedSince) {
        return jdbc.sql(ROW + """
                        WHERE account_id = :account
                          AND (removed_at IS NULL OR removed_at > :since)
                        ORDER BY saved_at, id
                        """)
                .param("account", accountId)
                .param("since", Timestamp.from(removedSince))
                .query((row, _) -> row(row))
                .list();
    }

    Optional<SavedSearch> find(UUID accountId, UUID id) {
        return find(accountId, id, "");
    }

    Optional<SavedSearch> hold(UUID accountId, UUID id) {
        return find(accountId, id, "FOR UPDATE");
    }

    private Optional<SavedSearch> find(UUID accountId, UUID id, String lock) {
        return jdbc.sql(ROW + """
                        WHERE account_id = :account
                          AND id = :id
                        """ + lock)
                .param("account", accountId)
                .param("id", id)
                .query((row, _) -> row(row))
                .optional();
    }

    void change(UUID id, String name, Frequency frequency, Way way, @Nullable LocalDate dueOn) {
        jdbc.sql("""
                        UPDATE vacancies.saved_search
                        SET name = :name, frequency = :frequency, way = :way, due_on = :due
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("name", name)
                .param("frequency", frequency.name())
                .param("way", way.name())
                .param("due", dueOn)
                .update();
    }

    /** From here on news are told, and nothing that was published while nobody wanted to hear of it. */
    void beginTelling(UUID id, Instant now) {
        jdbc.sql("UPDATE vacancies.saved_search SET tell_from = :now, looked_at = :now WHERE id = :id")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Nothing more is told of the account's searches, or of one of them. */
    int silence(UUID accountId, @Nullable UUID only) {
        return jdbc.sql("""
                        UPDATE vacancies.saved_search
                        SET frequency = 'NONE', due_on = NULL
                        WHERE account_id = :account
                          AND frequency <> 'NONE'
                          AND (CAST(:only AS uuid) IS NULL OR id = :only)
                        """).param("account", accountId).param("only", only).update();
    }

    void seen(UUID id, Instant now) {
        jdbc.sql("UPDATE vacancies.saved_search SET seen_at = greatest(seen_at, :now) WHERE id = :id")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** @param at system time; null brings it back */
    void remove(UUID id, @Nullable Instant at) {
        jdbc.sql("UPDATE vacancies.saved_search SET removed_at = :at WHERE id = :id")
                .param("id", id)
                .param("at", at == null ? null : Timestamp.from(at))
                .update();
    }

    static SavedSearch row(ResultSet row) throws SQLException {
        return new SavedSearch(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getInt("version"),
                row.getString("query"),
                Frequency.valueOf(row.getString("frequency")),
                Way.valueOf(row.getString("way")),
                row.getTimestamp("saved_at").toInstant(),
                row.getTimestamp("seen_at").toInstant(),
                row.getObject("due_on", LocalDate.class),
                row.getTimestamp("tell_from").toInstant(),
                row.getTimestamp("looked_at").toInstant(),
                row.getBoolean("unreadable_told"),
                row.getBoolean("removed"));
    }
}
