package vn.cauviec.reference.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.reference.UnitId;
import vn.cauviec.reference.domain.StatedRoad.Pair;

/** SQL of stated roads. Nothing is deleted: a statement ends, and another one takes its place. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class StatedRoadStore {
    private static final String ROAD = """
            SELECT id, from_unit_id, to_unit_id, metres, minutes, note, stated_by, officer, stated_at, ended_at
            FROM reference.stated_road
            """;

    private final JdbcClient jdbc;

    StatedRoadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when another one is in force between the two units */
    boolean insert(StatedRoad road) {
        return jdbc.sql("""
                        INSERT INTO reference.stated_road (id, from_unit_id, to_unit_id, metres, minutes, note, stated_by, officer, stated_at)
                        VALUES (:id, :from, :to, :metres, :minutes, :note, :by, :officer, :at)
                        ON CONFLICT (from_unit_id, to_unit_id) WHERE ended_at IS NULL DO NOTHING
                        """)
                        .param("id", road.id())
                        .param("from", road.from().value())
                        .param("to", road.to().value())
                        .param("metres", road.metres())
                        .param("minutes", road.minutes())
                        .param("note", road.note())
                        .param("by", road.statedBy())
                        .param("officer", road.officer())
                        .param("at", Timestamp.from(road.statedAt()))
                        .update()
                == 1;
    }

    /** @return false when it had ended before */
    boolean end(UUID id, UUID by, Instant at) {
        return jdbc.sql("""
                        UPDATE reference.stated_road
                        SET ended_by = :by, ended_at = :at
                        WHERE id = :id
                          AND ended_at IS NULL
                        """)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<StatedRoad> find(UUID id) {
        return jdbc.sql(ROAD + "WHERE id = :id")
                .param("id", id)
                .query(StatedRoadStore::road)
                .optional();
    }

    Optional<StatedRoad> findInForce(Pair pair) {
        return jdbc.sql(ROAD + "WHERE from_unit_id = :from AND to_unit_id = :to AND ended_at IS NULL")
                .param("from", pair.from().value())
                .param("to", pair.to().value())
                .query(StatedRoadStore::road)
                .optional();
    }

    /** The newest first. */
    List<StatedRoad> listInForce() {
        return jdbc.sql(ROAD + "WHERE ended_at IS NULL ORDER BY stated_at DESC, id")
                .query(StatedRoadStore::road)
                .list();
    }

    /** Everything that was ever stated of the road, the newest first. */
    List<StatedRoad> listHistory(Pair pair) {
        return jdbc.sql(ROAD + "WHERE from_unit_id = :from AND to_unit_id = :to ORDER BY stated_at DESC, id")
                .param("from", pair.from().value())
                .param("to", pair.to().value())
                .query(StatedRoadStore::road)
                .list();
    }

    private static StatedRoad road(ResultSet row, int number) throws SQLException {
        return new StatedRoad(
                row.getObject("id", UUID.class),
                new UnitId(row.getLong("from_unit_id")),
                new UnitId(row.getLong("to_unit_id")),
                row.getLong("metres"),
                row.getInt("minutes"),
                row.getString("note"),
                row.getObject("stated_by", UUID.class),
                row.getString("officer"),
                row.getTimestamp("stated_at").toInstant(),
                ended(row));
    }

    private static @Nullable Instant ended(ResultSet row) throws SQLException {
        var at = row.getTimestamp("ended_at");
        return at == null ? null : at.toInstant();
    }
}
