package vn.cauviec.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.cauviec.operations.domain.StartupSentences;

/** Brings the schema of a database to the version of this program: {@code db/migration}, one timeline, never backwards. */
public final class Migrations {
    private static final String LOCATION = "db/migration";

    private Migrations() {}

    /**
     * Runs what is missing, as the owner. Several nodes may do it at once: one works, the others wait.
     *
     * @throws StartupProblem when the database cannot be reached, or was written by a version that this one does not follow
     */
    public static void migrate(DatabaseCredentials credentials) {
        migrate(credentials, MigrationVersion.LATEST);
    }

    /** As {@link #migrate}, up to a version: the rows of a backup fit the tables of their time, and move on from there. */
    static void migrateTo(DatabaseCredentials credentials, String version) {
        migrate(credentials, MigrationVersion.fromVersion(version));
    }

    private static void migrate(DatabaseCredentials credentials, MigrationVersion target) {
        checkReachable(credentials);
        Flyway flyway = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(
                        credentials.jdbcUrl(),
                        credentials.owner().user(),
                        credentials.owner().password())
                .locations("classpath:" + LOCATION)
                .schemas("operations")
                .table("schema_history")
                .outOfOrder(false)
                .cleanDisabled(true)
                .target(target)
                .load();
        if (Arrays.stream(flyway.info().applied())
                .anyMatch(migration -> migration.getState().name().startsWith("FUTURE"))) {
            throw StartupSentences.databaseNewer();
        }
        try {
            flyway.migrate();
        } catch (FlywayValidateException e) {
            throw StartupSentences.databaseOfAnotherHistory(e);
        } catch (FlywayException e) {
            throw StartupProblem.findIn(e)
                    .<RuntimeException>map(problem -> problem)
                    .orElse(e);
        }
    }

    /** The versions that this program brings along. */
    static Set<String> shippedVersions() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver(Migrations.class.getClassLoader())
                            .getResources("classpath*:" + LOCATION + "/V*.sql"))
                    .map(file -> String.valueOf(file.getFilename()).replaceFirst("^V(\\d+)__.*$", "$1"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void checkReachable(DatabaseCredentials credentials) {
        try {
            DriverManager.getConnection(
                            credentials.jdbcUrl(),
                            credentials.owner().user(),
                            credentials.owner().password())
                    .close();
        } catch (SQLException e) {
            throw StartupSentences.databaseUnreachable(credentials.jdbcUrl(), e);
        }
    }
}
