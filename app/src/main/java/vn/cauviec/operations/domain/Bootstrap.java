package vn.cauviec.operations.domain;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import vn.cauviec.operations.DatabaseCredentials.Login;

/**
 * Makes what migrations stand on: three logins without any special right, the database that {@code cauviec_owner} owns, and
 * the extensions. What is there already stays as it is, so it runs at each start.
 */
public final class Bootstrap {
    private static final List<String> EXTENSIONS = List.of("btree_gist", "unaccent", "pg_trgm");

    private Bootstrap() {}

    public static void run(ServerSecrets secrets, int port) {
        try {
            try (Connection connection = connect(port, "postgres", secrets.bootstrap())) {
                for (Login login : List.of(secrets.owner(), secrets.app(), secrets.worker())) {
                    ensureLogin(connection, login);
                }
                ensureDatabase(connection, secrets);
            }
            try (Connection connection = connect(port, ServerSecrets.DATABASE, secrets.bootstrap())) {
                for (String extension : EXTENSIONS) {
                    if (!exists(connection, "SELECT FROM pg_extension WHERE extname = ?", extension)) {
                        execute(connection, "CREATE EXTENSION " + extension + " SCHEMA public");
                    }
                }
            }
        } catch (SQLException e) {
            throw StartupSentences.databaseUnreachable(ServerSecrets.url(port, ServerSecrets.DATABASE), e);
        }
    }

    private static void ensureLogin(Connection connection, Login login) throws SQLException {
        if (!exists(connection, "SELECT FROM pg_roles WHERE rolname = ?", login.user())) {
            // The password is hexadecimal and a role cannot be a bound parameter.
            // The iterations make guessing dear. Nobody guesses 32 random bytes, and each new connection would pay for
            // them.
            execute(connection, "SET scram_iterations = 1");
            execute(connection, """
                    CREATE ROLE %s
                    LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS NOINHERIT
                    PASSWORD '%s'
                    """.formatted(login.user(), login.password()));
        }
    }

    private static void ensureDatabase(Connection connection, ServerSecrets secrets) throws SQLException {
        if (!exists(connection, "SELECT FROM pg_database WHERE datname = ?", ServerSecrets.DATABASE)) {
            execute(
                    connection,
                    "CREATE DATABASE %s OWNER %s"
                            .formatted(ServerSecrets.DATABASE, secrets.owner().user()));
            execute(connection, "REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC");
        }
        letConnect(connection, ServerSecrets.DATABASE, secrets);
    }

    /** Only the three logins may enter the database. */
    public static void letConnect(Connection connection, String database, ServerSecrets secrets) throws SQLException {
        execute(connection, "REVOKE ALL ON DATABASE " + database + " FROM PUBLIC");
        execute(
                connection,
                "GRANT CONNECT ON DATABASE %s TO %s, %s"
                        .formatted(
                                database, secrets.app().user(), secrets.worker().user()));
    }

    public static Connection connect(int port, String database, Login login) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", login.user());
        properties.setProperty("password", login.password());
        properties.setProperty("ApplicationName", "cauviec-bootstrap");
        return DriverManager.getConnection(ServerSecrets.url(port, database), properties);
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
