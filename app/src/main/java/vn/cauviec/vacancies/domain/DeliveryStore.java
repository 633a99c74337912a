package vn.cauviec.vacancies.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** SQL of deliveries and of the receipts of their ads. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DeliveryStore {
    private static final String DELIVERY = """
            SELECT delivery.id, delivery.provider, key.ending, received_at, ads, done, delivery.ended_at
            FROM vacancies.delivery delivery
            JOIN vacancies.provider_key key ON key.id = delivery.key_id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DeliveryStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A receipt as it is kept: the ad stands elsewhere. */
    record Kept(
            int number,
            String reference,
            String title,
            DeliveryOutcome outcome,
            List<DeliveryFinding> findings,
            @Nullable UUID vacancyId) {
        Kept {
            findings = List.copyOf(findings);
        }
    }

    void insert(UUID id, ProviderKey key, int ads, Instant now, Instant systemNow) {
        jdbc.sql("""
                        INSERT INTO vacancies.delivery (id, provider, key_id, received_at, ads, alive_at)
                        VALUES (:id, :provider, :key, :now, :ads, :systemNow)
                        """)
                .param("id", id)
                .param("provider", key.provider())
                .param("key", key.id())
                .param("now", Timestamp.from(now))
                .param("ads", ads)
                .param("systemNow", Timestamp.from(systemNow))
                .update();
    }

    /** Whether one of the provider is being taken over by a node that was heard of since. */
    boolean isRunning(String provider, Instant since) {
        return jdbc.sql("""
                        SELECT EXISTS (
                          SELECT 1
                          FROM vacancies.delivery
                          WHERE provider = :provider
                            AND ended_at IS NULL
                            AND alive_at > :since
                        )
                        """)
                .param("provider", provider)
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    /** Deliveries of the provider that broke off will not go on. */
    void endOpen(String provider, Instant now) {
        jdbc.sql("UPDATE vacancies.delivery SET ended_at = :now WHERE provider = :provider AND ended_at IS NULL")
                .param("now", Timestamp.from(now))
                .param("provider", provider)
                .update();
    }

    /** @return false when it was ended meanwhile: another one of the provider has begun */
    boolean goOn(UUID id, int done, Instant systemNow) {
        return jdbc.sql("""
                        UPDATE vacancies.delivery
                        SET done = :done, alive_at = :now
                        WHERE id = :id
                          AND ended_at IS NULL
                        """)
                        .param("done", done)
                        .param("now", Timestamp.from(systemNow))
                        .param("id", id)
                        .update()
                == 1;
    }

    void end(UUID id, Instant now) {
        jdbc.sql("UPDATE vacancies.delivery SET ended_at = :now WHERE id = :id AND ended_at IS NULL")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    void insert(UUID delivery, Kept receipt) {
        jdbc.sql("""
                        INSERT INTO vacancies.delivery_ad (delivery_id, number, reference, title, outcome, findings, vacancy_id)
                        VALUES (:delivery, :number, :reference, :title, :outcome, CAST(:findings AS jsonb), :vacancy)
                        """)
                .param("delivery", delivery)
                .param("number", receipt.number())
                .param("reference", receipt.reference())
                .param("title", receipt.title())
                .param("outcome", receipt.outcome().name())
                .param("findings", json.writeValueAsString(receipt.findings()))
                .param("vacancy", receipt.vacancyId(), Types.OTHER)
                .update();
    }

    Optional<Delivery> find(UUID id) {
        return jdbc
                .sql(DELIVERY + "WHERE delivery.id = :id")
                .param("id", id)
                .query((row, _) -> delivery(row, count(List.of(id))))
                .stream()
                .findFirst();
    }

    long count(String provider) {
        return jdbc.sql("SELECT count(*) FROM vacancies.delivery WHERE provider = :provider")
                .param("provider", provider)
                .query(Long.class)
                .single();
    }

    /**
     * Newest first; ids rise with time.
     *
     * @param before the delivery after which the list goes on; null to begin
     */
    List<Delivery> listBefore(String provider, @Nullable UUID before, int limit) {
        return list(jdbc.sql("""
                        SELECT id
                        FROM vacancies.delivery
                        WHERE provider = :provider
                          AND (CAST(:before AS uuid) IS NULL OR id < :before)
                        ORDER BY id DESC
                        LIMIT :limit
                        """)
                .param("provider", provider)
                .param("before", before, Types.OTHER)
                .param("limit", limit)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list());
    }

    /** Newest first. */
    List<Delivery> list(String provider, int limit, long offset) {
        return list(jdbc.sql("""
                        SELECT id
                        FROM vacancies.delivery
                        WHERE provider = :provider
                        ORDER BY id DESC
                        LIMIT :limit OFFSET :offset
                        """)
                .param("provider", provider)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list());
    }

    private List<Delivery> list(List<UUID> ids) {
        var counts = count(ids);
        return jdbc.sql(DELIVERY + "WHERE delivery.id = ANY (:ids) ORDER BY delivery.id DESC")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> delivery(row, counts))
                .list();
    }

    /** @param outcome null for all */
    List<Kept> listReceipts(UUID delivery, @Nullable DeliveryOutcome outcome, int limit, long offset) {
        return jdbc.sql("""
                        SELECT number, reference, title, outcome, findings, vacancy_id
                        FROM vacancies.delivery_ad
                        WHERE delivery_id = :delivery
                          AND (CAST(:outcome AS text) IS NULL OR outcome = :outcome)
                        ORDER BY number
                        LIMIT :limit OFFSET :offset
                        """)
                .param("delivery", delivery)
                .param("outcome", outcome == null ? null : outcome.name())
                .param("limit", limit)
                .param("offset", offset)
                .query(this::kept)
                .list();
    }

    private Map<UUID, Map<DeliveryOutcome, Long>> count(List<UUID> deliveries) {
        var counts = new HashMap<UUID, Map<DeliveryOutcome, Long>>();
        jdbc.sql("""
                        SELECT delivery_id, outcome, count(*) AS ads
                        FROM vacancies.delivery_ad
                        WHERE delivery_id = ANY (:deliveries)
                        GROUP BY delivery_id, outcome
                        ORDER BY delivery_id, outcome
                        """)
                .param("deliveries", deliveries.toArray(UUID[]::new))
                .query((row, _) -> counts.computeIfAbsent(
                                row.getObject("delivery_id", UUID.class), _ -> new EnumMap<>(DeliveryOutcome.class))
                        .put(DeliveryOutcome.valueOf(row.getString("outcome")), row.getLong("ads")))
                .list();
        return counts;
    }

    private static Delivery delivery(ResultSet row, Map<UUID, Map<DeliveryOutcome, Long>> counts) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Delivery(
                id,
                row.getString("provider"),
                row.getString("ending"),
                row.getTimestamp("received_at").toInstant(),
                row.getInt("ads"),
                row.getInt("done"),
                VacancyRows.instant(row, "ended_at"),
                counts.getOrDefault(id, Map.of()));
    }

    private Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getInt("number"),
                row.getString("reference"),
                row.getString("title"),
                DeliveryOutcome.valueOf(row.getString("outcome")),
                Arrays.asList(json.readValue(row.getString("findings"), DeliveryFinding[].class)),
                row.getObject("vacancy_id", UUID.class));
    }
}
