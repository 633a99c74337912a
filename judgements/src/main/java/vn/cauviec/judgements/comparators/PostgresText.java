package vn.cauviec.judgements.comparators;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import javax.sql.DataSource;
import vn.cauviec.judgements.Ad;
import vn.cauviec.judgements.Engine;

/**
 * PostgreSQL alone, as somebody experienced would build it: text search with the configuration {@code simple} over unaccented text,
 * weights A to D by field, all words wanted, ordered by cover density and by how like the title is (with and without marks); when
 * fewer than ten are found, what is left is filled by trigrams over title, workplace and employer. Extensions {@code unaccent}
 * and {@code pg_trgm}; the owner of a database may create both.
 */
public final class PostgresText implements Engine {
    private static final int WANTED = 10;

    private static final String TABLE = """
            CREATE TABLE judged_ad (
              id text PRIMARY KEY,
              title text NOT NULL,
              title_bare text NOT NULL,
              names_bare text NOT NULL,
              words tsvector NOT NULL)
            """;

    private static final String INSERT = """
            INSERT INTO judged_ad (id, title, title_bare, names_bare, words)
            SELECT ad.id, lower(ad.title), lower(unaccent(ad.title)),
                lower(unaccent(ad.title || ' ' || ad.workplace || ' ' || ad.employer)),
                setweight(to_tsvector('simple', unaccent(ad.title)), 'A')
                  || setweight(to_tsvector('simple', unaccent(ad.workplace || ' ' || ad.employer)), 'B')
                  || setweight(to_tsvector('simple', unaccent(ad.requirements || ' ' || ad.benefits)), 'C')
                  || setweight(to_tsvector('simple', unaccent(ad.description)), 'D')
            FROM (SELECT ?::text AS id, ?::text AS title, ?::text AS workplace, ?::text AS employer,
                ?::text AS requirements, ?::text AS benefits, ?::text AS description) AS ad
            """;

    private static final List<String> INDEXES = List.of(
            "CREATE INDEX judged_ad_words ON judged_ad USING gin (words)",
            "CREATE INDEX judged_ad_names ON judged_ad USING gin (names_bare gin_trgm_ops)",
            "ANALYZE judged_ad");

    /** Quotation marks and a leading minus work as people know them from the web. */
    private static final String BY_WORDS = """
            SELECT ad.id
            FROM judged_ad AS ad, websearch_to_tsquery('simple', unaccent(?)) AS query
            WHERE ad.words @@ query
            ORDER BY ts_rank_cd(ad.words, query, 4)
                + similarity(ad.title_bare, lower(unaccent(?))) + similarity(ad.title, lower(?)) DESC, ad.id
            LIMIT 10
            """;

    private static final String BY_LIKENESS = """
            SELECT ad.id
            FROM judged_ad AS ad
            WHERE lower(unaccent(?)) <% ad.names_bare
            ORDER BY word_similarity(lower(unaccent(?)), ad.names_bare) + similarity(ad.title, lower(?)) DESC, ad.id
            LIMIT 10
            """;

    private final DataSource database;

    /** @param database of its own; the connecting role owns it, or the extensions are there already */
    public PostgresText(DataSource database, List<Ad> ads) {
        this.database = database;
        try (var connection = database.getConnection()) {
            Statements.execute(connection, "CREATE EXTENSION IF NOT EXISTS unaccent");
            Statements.execute(connection, "CREATE EXTENSION IF NOT EXISTS pg_trgm");
            Statements.execute(connection, TABLE);
            insert(connection, ads);
            for (var statement : INDEXES) {
                Statements.execute(connection, statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public List<String> firstTen(String typed) {
        try (var connection = database.getConnection()) {
            var found = new LinkedHashSet<>(Statements.listIds(connection, BY_WORDS, typed));
            if (found.size() < WANTED) {
                Statements.execute(connection, "SET pg_trgm.word_similarity_threshold = 0.4");
                found.addAll(Statements.listIds(connection, BY_LIKENESS, typed));
            }
            return found.stream().limit(WANTED).toList();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void insert(Connection connection, List<Ad> ads) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            for (var ad : ads) {
                Statements.set(
                        statement,
                        ad.id(),
                        ad.title(),
                        ad.whereabouts(),
                        ad.employer(),
                        ad.requirements(),
                        ad.benefits(),
                        ad.description());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
