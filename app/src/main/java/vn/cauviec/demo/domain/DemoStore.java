package vn.cauviec.demo.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** SQL of the story: whether there is one, how far it is told, and what it has made. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DemoStore {
    private final JdbcClient jdbc;

    DemoStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The decision of the first start.
     *
     * @param wanted whether this folder holds a sample province
     * @param told how many events are told
     * @param finished whether the whole story is told
     */
    record Story(boolean wanted, long seed, LocalDate today, int told, boolean finished) {}

    Optional<Story> find() {
        return jdbc.sql("""
                        SELECT wanted, seed, today, told, finished
                        FROM demo.story
                        """)
                .query((row, _) -> new Story(
                        row.getBoolean("wanted"),
                        row.getLong("seed"),
                        row.getObject("today", LocalDate.class),
                        row.getInt("told"),
                        row.getBoolean("finished")))
                .optional();
    }

    /** Writes the decision down unless another node has decided in the same moment. */
    void begin(Story story) {
        jdbc.sql("""
                        INSERT INTO demo.story (wanted, seed, today, told, finished)
                        VALUES (:wanted, :seed, :today, :told, :finished)
                        ON CONFLICT (only_one) DO NOTHING
                        """)
                .param("wanted", story.wanted())
                .param("seed", story.seed())
                .param("today", story.today())
                .param("told", story.told())
                .param("finished", story.finished())
                .update();
    }

    /** How many events stand; no other node tells on before this transaction has ended. */
    int lockTold() {
        return jdbc.sql("SELECT told FROM demo.story FOR UPDATE")
                .query(Integer.class)
                .single();
    }

    void advance(int told, boolean finished) {
        jdbc.sql("UPDATE demo.story SET told = :told, finished = :finished")
                .param("told", told)
                .param("finished", finished)
                .update();
    }

    /**
     * Lets PostgreSQL plan each statement of this transaction once for all values: a story runs the same few thousands of times,
     * and planning them anew takes as long as running them.
     */
    void planOnce() {
        jdbc.sql("SELECT set_config('plan_cache_mode', 'force_generic_plan', true)")
                .query(String.class)
                .single();
    }

    Map<String, UUID> listMade() {
        var made = new HashMap<String, UUID>();
        jdbc.sql("SELECT key, id FROM demo.made")
                .query((row, _) -> made.put(row.getString("key"), row.getObject("id", UUID.class)))
                .list();
        return made;
    }

    void keep(Map<String, UUID> made) {
        if (made.isEmpty()) {
            return;
        }
        var keys = made.keySet().stream().sorted().toList();
        jdbc.sql("""
                        INSERT INTO demo.made (key, id)
                        SELECT key, id
                        FROM unnest(:keys, :ids) AS fresh (key, id)
                        """)
                .param("keys", keys.toArray(String[]::new))
                .param("ids", keys.stream().map(made::get).toArray(UUID[]::new))
                .update();
    }
}
