package vn.cauviec.operations.domain;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import vn.cauviec.operations.DatabaseCredentials;

/** A connection of the database's owner for work on whole tables: nothing is filtered, and values read the same everywhere. */
final class OwnerSession {
    /** With row_security off, a table that the owner could read only in part is an error, not a shorter table. */
    private static final List<String> SETTINGS = List.of(
            "SET row_security = off",
            "SET search_path = ''",
            "SET timezone = 'UTC'",
            "SET datestyle = 'ISO'",
            "SET intervalstyle = 'iso_8601'",
            "SET extra_float_digits = 1",
            "SET bytea_output = 'hex'");

    private OwnerSession() {}

    /** Opens it with autocommit off and no transaction begun. */
    static Connection open(DatabaseCredentials credentials) {
        var properties = new Properties();
        properties.setProperty("user", credentials.owner().user());
        properties.setProperty("password", credentials.owner().password());
        properties.setProperty("ApplicationName", "cauviec-owner");
        properties.setProperty("logServerErrorDetail", "false");
        try {
            Connection connection = DriverManager.getConnection(credentials.jdbcUrl(), properties);
            for (String setting : SETTINGS) {
                execute(connection, setting);
            }
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            throw StartupSentences.databaseUnreachable(credentials.jdbcUrl(), e);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
