package vn.cauviec.judgements.speed;

import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import vn.cauviec.judgements.Ad;
import vn.cauviec.judgements.comparators.Statements;

/** PostgreSQL alone as {@code PostgresText} asks it, with the same facets as the others: one question for the page, one for the counts. */
public final class FacetedPostgres implements FacetedEngine {
    private static final int AT_ONCE = 1000;
    /** With fewer, trigrams fill the page. */
    private static final int FEW = 10;

    private static final List<String> BEFORE =
            List.of("CREATE EXTENSION IF NOT EXISTS unaccent", "CREATE EXTENSION IF NOT EXISTS pg_trgm", """
            CREATE TABLE many_ad (
              id text PRIMARY KEY,
              title text NOT NULL,
              title_bare text NOT NULL,
              names_bare text NOT NULL,
              words tsvector NOT NULL,
              unit text NOT NULL,
              employment text NOT NULL,
              occupation text NOT NULL)
            """);

    private static final List<String> AFTER = List.of(
            "CREATE INDEX many_ad_words ON many_ad USING gin (words)",
            "CREATE INDEX many_ad_names ON many_ad USING gin (names_bare gin_trgm_ops)",
            "VACUUM ANALYZE many_ad");

    private static final String INSERT = """
            INSERT INTO many_ad (id, title, title_bare, names_bare, words, unit, employment, occupation)
            SELECT ad.id, lower(ad.title), lower(unaccent(ad.title)),
                lower(unaccent(ad.title || ' ' || ad.workplace || ' ' || ad.employer)),
                setweight(to_tsvector('simple', unaccent(ad.title)), 'A')
                  || setweight(to_tsvector('simple', unaccent(ad.workplace || ' ' || ad.employer)), 'B')
                  || setweight(to_tsvector('simple', unaccent(ad.requirements || ' ' || ad.benefits)), 'C')
                  || setweight(to_tsvector('simple', unaccent(ad.description)), 'D'),
                ad.unit, ad.employment, ad.occupation
            FROM (SELECT ?::text AS id, ?::text AS title, ?::text AS workplace, ?::text AS employer,
                ?::text AS requirements, ?::text AS benefits, ?::text AS description,
                ?::text AS unit, ?::text AS employment, ?::text AS occupation) AS ad
            """;

    private static final String BY_WORDS = """
            SELECT ad.id
            FROM many_ad AS ad, websearch_to_tsquery('simple', unaccent(?)) AS query
            WHERE ad.words @@ query
            ORDER BY ts_rank_cd(ad.words, query, 4)
                + similarity(ad.title_bare, lower(unaccent(?))) + similarity(ad.title, lower(?)) DESC, ad.id
            LIMIT 20
            """;

    private static final String BY_LIKENESS = """
            SELECT ad.id
            FROM many_ad AS ad
            WHERE lower(unaccent(?)) <% ad.names_bare
            ORDER BY word_similarity(lower(unaccent(?)), ad.names_bare) + similarity(ad.title, lower(?)) DESC, ad.id
            LIMIT 20
            """;

    private static final String COUNTS = """
            SELECT ad.unit, ad.employment, ad.occupation, count(*)
            FROM many_ad AS ad
            WHERE ad.words @@ websearch_to_tsquery('simple', unaccent(?))
            GROUP BY GROUPING SETS ((ad.unit), (ad.employment), (ad.occupation), ())
            """;

    private final DataSource database;

    /** @param database of its own, whose connecting role owns it; with a pool, because each question takes a connection */
    public FacetedPostgres(DataSource database, Stream<Ad> ads) throws SQLException {
        this.database = database;
        try (var connection = database.getConnection()) {
            for (var statement : BEFORE) {
                Statements.execute(connection, statement);
            }
            insert(connection, ads);
            for (var statement : AFTER) {
                Statements.execute(connection, statement);
            }
        }
    }

    @Override
    public Answer search(String typed) {
        try (var connection = database.getConnection()) {
            var found = new LinkedHashSet<>(Statements.listIds(connection, BY_WORDS, typed));
            var facets = new HashMap<String, Map<String, Integer>>();
            long total = count(connection, typed, facets);
            if (found.size() < FEW) {
                Statements.execute(connection, "SET pg_trgm.word_similarity_threshold = 0.4");
                found.addAll(Statements.listIds(connection, BY_LIKENESS, typed));
            }
            return new Answer(found.stream().limit(PAGE).toList(), total, facets);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long count(Connection connection, String typed, Map<String, Map<String, Integer>> facets)
            throws SQLException {
        long total = 0;
        try (var statement = connection.prepareStatement(COUNTS)) {
            Statements.set(statement, typed);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    boolean stated = false;
                    for (var facet : AdFacet.values()) {
                        var value = rows.getString(facet.ordinal() + 1);
                        if (value != null) {
                            stated = true;
                            facets.computeIfAbsent(facet.word(), _ -> new HashMap<>())
                                    .put(value, rows.getInt(4));
                        }
                    }
                    total = stated ? total : rows.getLong(4);
                }
            }
        }
        return total;
    }

    private static void insert(Connection connection, Stream<Ad> ads) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            int waiting = 0;
            for (var each = ads.iterator(); each.hasNext(); ) {
                var ad = each.next();
                Statements.set(
                        statement,
                        ad.id(),
                        ad.title(),
                        ad.whereabouts(),
                        ad.employer(),
                        ad.requirements(),
                        ad.benefits(),
                        ad.description(),
                        AdFacet.UNIT.of(ad),
                        AdFacet.EMPLOYMENT.of(ad),
                        AdFacet.OCCUPATION.of(ad));
                statement.addBatch();
                if (++waiting % AT_ONCE == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }

    @Override
    public long bytes() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("SELECT pg_total_relation_size('many_ad')");
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws IOException {
        if (database instanceof Closeable pool) {
            pool.close();
        }
    }
}
