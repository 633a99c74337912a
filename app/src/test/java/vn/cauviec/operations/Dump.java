package vn.cauviec.operations;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All rows of a database, read as its owner, in an order that does not depend on how they are stored. */
final class Dump {
    private Dump() {}

    static Connection owner(DatabaseCredentials database) throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl(), database.owner().user(), database.owner().password());
    }

    /** Rows by table, each as text, sorted. */
    static Map<String, List<String>> rows(DatabaseCredentials database) throws SQLException {
        var rows = new TreeMap<String, List<String>>();
        for (String table : tables(database)) {
            rows.put(table, query(database, "SELECT t::text FROM " + table + " AS t ORDER BY 1"));
        }
        return rows;
    }

    /** Each table of ours, asked of the standard's catalogue. */
    static List<String> tables(DatabaseCredentials database) throws SQLException {
        return query(database, """
                SELECT table_schema || '.' || table_name
                FROM information_schema.tables
                WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
                ORDER BY 1
                """);
    }

    static List<String> query(DatabaseCredentials database, String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = owner(database);
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                found.add(result.getString(1));
            }
        }
        return found;
    }

    static void execute(DatabaseCredentials database, String sql) throws SQLException {
        try (var connection = owner(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
