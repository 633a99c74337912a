package vn.cauviec.vacancies.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.operations.ChangeFollower.Position;

/** SQL of what readers were told. Whoever writes here holds the position first, so that lines are numbered as they become visible. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class FeedItemStore {
    /** Each way to an ad by an index of its own. */
    private static final String CONCERNED = """
            WITH concerned AS (
              SELECT id FROM vacancies.vacancy WHERE id IN (:ids)
              UNION
              SELECT id FROM vacancies.vacancy WHERE employer_id IN (:ids)
              UNION
              SELECT vacancy_id FROM vacancies.public_ad WHERE open AND deadline < :today
            ),
            """;

    private static final String EVERY = """
            WITH concerned AS (
              SELECT id FROM vacancies.vacancy
            ),
            """;

    /** The moment is later than every moment before, even where the clock was set back. */
    private static final String TELL = """
            seen AS (
              SELECT vacancy.id, vacancy.title, employer.name AS employer_name, vacancy.deadline,
                status = 'PUBLISHED' AND employer.standing = 'VERIFIED' AND vacancy.deadline >= :today AS open,
                md5(ROW (vacancy.slug, vacancy.title, description, requirements, benefits, occupation_code, vacancy.unit_id,
                  workplace_text, wage_from, wage_to, wage_note, employment_type, openings, taken, vacancy.deadline,
                  employer.name, employer.slug, employer.standing)::text
                  || CASE WHEN further_units = '{}' THEN '' ELSE further_units::text END
                  || CASE WHEN home_work IS NULL AND experience_months IS NULL AND offers = '{}' THEN ''
                    ELSE ROW (home_work, experience_months, offers)::text END) AS digest
              FROM concerned
              JOIN vacancies.vacancy vacancy ON vacancy.id = concerned.id
              JOIN employers.face_employer employer ON employer.id = vacancy.employer_id
              WHERE published_at IS NOT NULL
            ), moment AS (
              SELECT greatest(CAST(:now AS timestamptz), max(changed_at) + interval '1 microsecond') AS at
              FROM vacancies.public_ad
            ), told AS (
              INSERT INTO vacancies.public_ad AS known (vacancy_id, open, digest, deadline, changed_at)
              SELECT id, open, CASE WHEN open THEN digest ELSE '' END, deadline, at
              FROM seen
              CROSS JOIN moment
              ON CONFLICT (vacancy_id) DO UPDATE
              SET open = excluded.open,
                digest = excluded.digest,
                deadline = excluded.deadline,
                changed_at = excluded.changed_at
              WHERE (known.open, known.digest) IS DISTINCT FROM (excluded.open, excluded.digest)
              RETURNING new.vacancy_id, new.open, new.changed_at, old.vacancy_id IS NOT NULL AS known_before
            )
            INSERT INTO vacancies.feed_item (number, vacancy_id, open, title, employer_name, at)
            SELECT coalesce((SELECT max(number) FROM vacancies.feed_item), 0) + row_number() OVER (ORDER BY told.vacancy_id),
              told.vacancy_id, told.open, seen.title, seen.employer_name, told.changed_at
            FROM told
            JOIN seen ON seen.id = told.vacancy_id
            WHERE told.open OR told.known_before
            """;

    private final JdbcClient jdbc;

    FeedItemStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One thing that readers were told.
     *
     * @param number from 1, without a gap
     * @param open the ad took applications then; otherwise it was gone
     */
    record Item(long number, UUID vacancyId, boolean open, String title, String employerName, Instant at) {}

    Optional<Position> position() {
        return jdbc.sql("SELECT epoch, xid, seq FROM vacancies.feed_position")
                .query(FeedItemStore::readPosition)
                .optional();
    }

    /** The position, which nobody else moves until this transaction ends; the start where there is none. */
    Position holdPosition(Position start) {
        jdbc.sql("""
                        INSERT INTO vacancies.feed_position (epoch, xid, seq)
                        VALUES (:epoch, :xid, :seq)
                        ON CONFLICT DO NOTHING
                        """)
                .param("epoch", start.epoch())
                .param("xid", start.xid())
                .param("seq", start.seq())
                .update();
        return jdbc.sql("SELECT epoch, xid, seq FROM vacancies.feed_position FOR UPDATE")
                .query(FeedItemStore::readPosition)
                .single();
    }

    void setPosition(Position position) {
        jdbc.sql("UPDATE vacancies.feed_position SET epoch = :epoch, xid = :xid, seq = :seq")
                .param("epoch", position.epoch())
                .param("xid", position.xid())
                .param("seq", position.seq())
                .update();
    }

    /** Tells of the ads, or of all ads of the employers, with these ids, and of those whose last day has passed: of what is another than was told. */
    int tell(Collection<UUID> ids, LocalDate today, Instant now) {
        return jdbc.sql(CONCERNED + TELL)
                .param("ids", ids)
                .param("today", today)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Tells of every ad that is another than was told. */
    int tellAll(LocalDate today, Instant now) {
        return jdbc.sql(EVERY + TELL)
                .param("today", today)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Those with greater numbers, in order. */
    List<Item> listAfter(long number, int limit) {
        return jdbc.sql("""
                        SELECT number, vacancy_id, open, title, employer_name, at
                        FROM vacancies.feed_item
                        WHERE number > :number
                        ORDER BY number
                        LIMIT :limit
                        """)
                .param("number", number)
                .param("limit", limit)
                .query(FeedItemStore::item)
                .list();
    }

    /** The greatest number; zero when nothing was told. */
    long last() {
        return jdbc.sql("SELECT coalesce(max(number), 0) FROM vacancies.feed_item")
                .query(Long.class)
                .single();
    }

    /** Number of the first thing told after the moment; empty when nothing was. */
    Optional<Long> findFirstAfter(Instant moment) {
        return jdbc.sql("""
                        SELECT number
                        FROM vacancies.feed_item
                        WHERE at > :moment
                        ORDER BY at, number
                        LIMIT 1
                        """)
                .param("moment", Timestamp.from(moment))
                .query(Long.class)
                .optional();
    }

    private static Position readPosition(ResultSet row, int number) throws SQLException {
        return new Position(row.getObject("epoch", UUID.class), row.getLong("xid"), row.getLong("seq"));
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        return new Item(
                row.getLong("number"),
                row.getObject("vacancy_id", UUID.class),
                row.getBoolean("open"),
                row.getString("title"),
                row.getString("employer_name"),
                row.getTimestamp("at").toInstant());
    }
}
