package vn.cauviec.vacancies.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.vacancies.VacancyStatus;

/** SQL of the history of vacancies. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class VacancyEventStore {
    private static final String EVENT = """
            SELECT at, account_id, action, to_status, reason_code, reason
            FROM vacancies.vacancy_event
            WHERE vacancy_id = :id
            """;

    private final JdbcClient jdbc;

    VacancyEventStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One step in the life of a vacancy.
     *
     * @param reasonCode code of the reason where one is chosen from a list; may be empty
     * @param reason in words; may be empty
     */
    record Event(
            Instant at, UUID accountId, VacancyAction action, VacancyStatus to, String reasonCode, String reason) {}

    void insert(UUID vacancyId, @Nullable VacancyStatus from, Event event) {
        jdbc.sql("""
                        INSERT INTO vacancies.vacancy_event
                          (vacancy_id, at, account_id, action, from_status, to_status, reason_code, reason)
                        VALUES (:id, :at, :account, :action, :from, :to, :reasonCode, :reason)
                        """)
                .param("id", vacancyId)
                .param("at", Timestamp.from(event.at()))
                .param("account", event.accountId())
                .param("action", event.action().name())
                .param("from", from == null ? null : from.name())
                .param("to", event.to().name())
                .param("reasonCode", event.reasonCode())
                .param("reason", event.reason())
                .update();
    }

    /** Newest first. */
    List<Event> list(UUID vacancyId) {
        return jdbc.sql(EVENT + "ORDER BY id DESC")
                .param("id", vacancyId)
                .query(VacancyEventStore::event)
                .list();
    }

    /** Who of those that did something with the vacancy is a provider's program. */
    Set<UUID> listPrograms(UUID vacancyId) {
        return Set.copyOf(jdbc.sql("""
                        SELECT DISTINCT event.account_id
                        FROM vacancies.vacancy_event event
                        JOIN vacancies.provider_key key ON key.id = event.account_id
                        WHERE event.vacancy_id = :id
                        """)
                .param("id", vacancyId)
                .query((row, _) -> row.getObject("account_id", UUID.class))
                .list());
    }

    Optional<Event> findLast(UUID vacancyId) {
        return jdbc.sql(EVENT + "ORDER BY id DESC LIMIT 1")
                .param("id", vacancyId)
                .query(VacancyEventStore::event)
                .optional();
    }

    private static Event event(ResultSet row, int number) throws SQLException {
        return new Event(
                row.getTimestamp("at").toInstant(),
                row.getObject("account_id", UUID.class),
                VacancyAction.valueOf(row.getString("action")),
                VacancyStatus.valueOf(row.getString("to_status")),
                row.getString("reason_code"),
                row.getString("reason"));
    }
}
