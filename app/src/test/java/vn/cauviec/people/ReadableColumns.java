package vn.cauviec.people;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cauviec.operations.DatabaseCredentials;

/** Everything that the application's login may read, in all schemas: each column of each table and view, as text. */
final class ReadableColumns {
    /**
     * Relations of which the login may read at least one column, with these columns as one text. A secret may stand in a column
     * of bytes too: those are read as Latin-1, so that the letters of a name without marks would show.
     */
    private static final String RELATIONS = """
            SELECT format('%I.%I', namespace.nspname, relation.relname) AS name,
              string_agg(
                CASE
                  WHEN attribute.atttypid = 'bytea'::regtype
                    THEN format('%I::text, encode(%I, ''escape'')', attribute.attname, attribute.attname)
                  ELSE format('%I::text', attribute.attname)
                END,
                ', ' ORDER BY attribute.attnum) AS columns,
              namespace.nspname = ANY ('{pg_catalog,information_schema}') AS of_the_server
            FROM pg_class relation
            JOIN pg_namespace namespace ON namespace.oid = relation.relnamespace
            JOIN pg_attribute attribute ON attribute.attrelid = relation.oid
            WHERE relation.relkind IN ('r', 'v', 'm', 'p', 'f')
              AND attribute.attnum > 0
              AND NOT attribute.attisdropped
              AND has_schema_privilege(namespace.oid, 'USAGE')
              AND has_column_privilege(relation.oid, attribute.attnum, 'SELECT')
            GROUP BY namespace.nspname, relation.relname
            ORDER BY 1
            """;

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private ReadableColumns() {}

    /** What was searched and where a secret was found. */
    record Search(List<String> relations, List<String> findings) {}

    private record Relation(String name, String columns, boolean ofTheServer) {}

    /**
     * Looks for the secrets in everything that the login of the application may read, in all schemas.
     *
     * @param actor account that acts; null for a connection on which nobody does
     * @param today business day as the application tells it
     */
    static Search searchAll(DatabaseCredentials database, @Nullable UUID actor, String today, List<String> secrets)
            throws SQLException {
        return search(database, actor, today, secrets, _ -> true);
    }

    /** As {@link #searchAll}, but not in what is the same for everybody: the server's own catalogues and ours. */
    static Search search(DatabaseCredentials database, @Nullable UUID actor, String today, List<String> secrets)
            throws SQLException {
        return search(
                database,
                actor,
                today,
                secrets,
                relation -> !relation.ofTheServer() && !relation.name().startsWith("reference."));
    }

    private static Search search(
            DatabaseCredentials database,
            @Nullable UUID actor,
            String today,
            List<String> secrets,
            Predicate<Relation> wanted)
            throws SQLException {
        try (var connection = DriverManager.getConnection(
                database.jdbcUrl(), database.app().user(), database.app().password())) {
            connection.setAutoCommit(false);
            var searched = new ArrayList<String>();
            var findings = new ArrayList<String>();
            for (var relation : relations(connection).stream().filter(wanted).toList()) {
                tell(connection, actor, today);
                if (search(connection, relation, secrets, findings)) {
                    searched.add(relation.name());
                }
                connection.rollback();
            }
            return new Search(searched, findings);
        }
    }

    private static List<Relation> relations(Connection connection) throws SQLException {
        var relations = new ArrayList<Relation>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(RELATIONS)) {
            while (rows.next()) {
                relations.add(new Relation(
                        rows.getString("name"), rows.getString("columns"), rows.getBoolean("of_the_server")));
            }
        }
        return relations;
    }

    private static void tell(Connection connection, @Nullable UUID actor, String today) throws SQLException {
        try (var statement = connection.prepareStatement(
                "SELECT set_config('cauviec.actor', ?, true), set_config('cauviec.today', ?, true)")) {
            statement.setString(1, actor == null ? "" : actor.toString());
            statement.setString(2, today);
            statement.execute();
        }
    }

    /** False when a view of the server itself refuses although its columns are granted. */
    private static boolean search(Connection connection, Relation relation, List<String> secrets, List<String> findings)
            throws SQLException {
        // One pass over the rows for all secrets; only where there is one, which of them.
        var sql = """
                SELECT secret
                FROM unnest(?::text[]) AS secret
                WHERE EXISTS (SELECT 1 FROM %1$s WHERE concat_ws(' ', %2$s) ~ ?)
                  AND EXISTS (SELECT 1 FROM %1$s WHERE strpos(concat_ws(' ', %2$s), secret) > 0)
                """.formatted(relation.name(), relation.columns());
        var anyOfThem = secrets.stream()
                .map(secret -> secret.replaceAll("([^\\p{L}\\p{N} @/-])", "\\\\$1"))
                .collect(Collectors.joining("|"));
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", secrets.toArray()));
            statement.setString(2, anyOfThem);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    findings.add(relation.name() + ": " + rows.getString(1));
                }
            }
            return true;
        } catch (SQLException e) {
            if (relation.ofTheServer() && INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }
}
