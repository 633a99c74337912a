package vn.cauviec.operations.domain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import vn.cauviec.operations.DatabaseCredentials;
import vn.cauviec.operations.StartupProblem;

/**
 * When the business clock of an installation began. The database keeps it, because all nodes on one database must live on the same
 * day: the first node brings it, the others take it over.
 *
 * @param firstBusinessDay the business day on which it began
 * @param begunAt the moment by the system clock
 */
public record InstallationClock(LocalDate firstBusinessDay, Instant begunAt) {
    /** What a working NTP stays far below, and what no legal day or code from a telephone depends on. */
    private static final Duration TOLERANCE = Duration.ofSeconds(60);

    /**
     * The clock that the database keeps: this one where it keeps none yet.
     *
     * @throws StartupProblem when the clock of this machine differs from that of the database's by more than a minute
     */
    public InstallationClock agree(DatabaseCredentials database, Clock machine) {
        try (Connection owner = OwnerSession.open(database)) {
            checkMachine(owner, machine);
            try (PreparedStatement insert = owner.prepareStatement("""
                    INSERT INTO operations.setting (name, value)
                    VALUES ('first_business_day', ?), ('begun_at', ?)
                    ON CONFLICT (name) DO NOTHING
                    """)) {
                insert.setString(1, firstBusinessDay.toString());
                insert.setString(2, begunAt.toString());
                insert.executeUpdate();
            }
            InstallationClock kept = kept(owner);
            owner.commit();
            return kept;
        } catch (SQLException e) {
            throw new IllegalStateException("the installation's clock could not be read", e);
        }
    }

    private static void checkMachine(Connection owner, Clock machine) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet result = statement.executeQuery("SELECT clock_timestamp() AS now")) {
            result.next();
            Duration ahead = Duration.between(
                    result.getObject("now", OffsetDateTime.class).toInstant(), machine.instant());
            if (ahead.abs().compareTo(TOLERANCE) > 0) {
                throw StartupSentences.clockDiffers(ahead);
            }
        }
    }

    private static InstallationClock kept(Connection owner) throws SQLException {
        var values = new HashMap<String, String>();
        try (Statement statement = owner.createStatement();
                ResultSet result = statement.executeQuery("""
                        SELECT name, value
                        FROM operations.setting
                        WHERE name IN ('first_business_day', 'begun_at')
                        """)) {
            while (result.next()) {
                values.put(result.getString("name"), result.getString("value"));
            }
        }
        return new InstallationClock(
                LocalDate.parse(values.getOrDefault("first_business_day", "")),
                Instant.parse(values.getOrDefault("begun_at", "")));
    }
}
