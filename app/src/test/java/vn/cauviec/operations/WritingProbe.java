package vn.cauviec.operations;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;

/** A process that writes numbers into a durable database and prints each that was acknowledged, until it is killed. */
public final class WritingProbe {
    private WritingProbe() {}

    public static void main(String[] arguments) throws InterruptedException {
        DataFolder folder = DataFolder.open(
                Path.of(arguments[0]), FirstDay.forNewFolder(LocalDate.of(2023, 6, 14)), Clock.systemUTC());
        DatabaseCredentials database =
                Databases.start(folder, TestServer.testOptions(true)).credentials();
        int next = 1;
        while (true) {
            try (Connection connection = connect(database)) {
                next = writeUntilLost(connection, next);
            } catch (SQLException _) {
                Thread.sleep(20); // the server is being started again
            }
        }
    }

    static Connection connect(DatabaseCredentials database) throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl(), database.owner().user(), database.owner().password());
    }

    /** Answers the number to go on with: the one in flight may be written or not, it was not acknowledged. */
    private static int writeUntilLost(Connection connection, int from) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS probe");
            statement.execute("CREATE TABLE IF NOT EXISTS probe.written (number integer PRIMARY KEY)");
        }
        int number = from;
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO probe.written VALUES (?)")) {
            while (true) {
                insert.setInt(1, number);
                insert.executeUpdate();
                System.out.println("acknowledged " + number);
                number++;
            }
        } catch (SQLException _) {
            System.out.println("lost " + number);
            return number + 1;
        }
    }
}
