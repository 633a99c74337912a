package vn.cauviec.vacancies.domain.indexnow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Up to where search engines were told of the ads. Joins the use case's transaction. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ToldPages {
    private final JdbcClient jdbc;

    ToldPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An ad that readers were told of, by its number among all that they were told. */
    record Page(long number, String slug) {
        static Page of(ResultSet row, int number) throws SQLException {
            return new Page(row.getLong("number"), row.getString("slug"));
        }
    }

    /** The number up to which they were told; empty while another node tells them. The first time it is the last there is: the sitemap has the rest. */
    OptionalLong hold() {
        jdbc.sql("""
                        INSERT INTO vacancies.index_now_position (number)
                        SELECT coalesce(max(number), 0) FROM vacancies.feed_item
                        ON CONFLICT DO NOTHING
                        """).update();
        return jdbc.sql("SELECT number FROM vacancies.index_now_position FOR UPDATE SKIP LOCKED")
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    List<Page> listAfter(long number, int limit) {
        return jdbc.sql("""
                        SELECT item.number, vacancy.slug
                        FROM vacancies.feed_item item
                        JOIN vacancies.vacancy vacancy ON vacancy.id = item.vacancy_id
                        WHERE item.number > :number
                        ORDER BY item.number
                        LIMIT :limit
                        """)
                .param("number", number)
                .param("limit", limit)
                .query(Page::of)
                .list();
    }

    void told(long number) {
        jdbc.sql("UPDATE vacancies.index_now_position SET number = :number")
                .param("number", number)
                .update();
    }
}
