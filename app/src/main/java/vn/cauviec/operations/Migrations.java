package vn.cauviec.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.postgresql.util.PSQLException;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.cauviec.operations.domain.OneNode;
import vn.cauviec.operations.domain.StartupSentences;

/** Brings the schema of a database to the version of this program: {@code db/migration}, one timeline, never backwards. */
public final class Migrations {
    private static final String LOCATION = "db/migration";
    private static final Pattern SCRIPT = Pattern.compile("V\\d{12}__\\w+\\.sql");

    private Migrations() {}

    /**
     * True if the database holds the tables of an older version, so that {@link #migrate} would change what is there.
     *
     * @throws StartupProblem when the database cannot be reached, or was written by a newer version
     */
    public static boolean isOlder(DatabaseCredentials credentials) {
        return check(credentials, MigrationVersion.LATEST).isOlder();
    }

    /**
     * As {@link #migrate} for a database that is new, or of this version already.
     *
     * @return false, and nothing done, when it holds the tables of an older version
     */
    public static boolean migrateUnlessOlder(DatabaseCredentials credentials) {
        var checked = check(credentials, MigrationVersion.LATEST);
        if (checked.isOlder()) {
            return false;
        }
        migrate(checked.flyway());
        return true;
    }

    /** The newest version that this program brings along. */
    public static String newest() {
        return Collections.max(shippedVersions());
    }

    /**
     * Work on the whole database that one node does while the others wait for it.
     *
     * @param whileWaiting said when another node is at it
     */
    public static void onOneNode(DatabaseCredentials credentials, Runnable whileWaiting, Runnable work) {
        checkReachable(credentials);
        OneNode.run(credentials, whileWaiting, work);
    }

    /**
     * Runs what is missing, as the owner, in one transaction: all of it or nothing. Several nodes may do it at once: one works, the
     * others wait.
     *
     * @throws StartupProblem when the database cannot be reached, was written by a version that this one does not follow, or one of
     *     the migrations fails on what is there
     */
    public static void migrate(DatabaseCredentials credentials) {
        migrate(check(credentials, MigrationVersion.LATEST).flyway());
    }

    /** As {@link #migrate}, up to a version: the rows of a backup fit the tables of their time, and move on from there. */
    static void migrateTo(DatabaseCredentials credentials, String version) {
        migrate(check(credentials, MigrationVersion.fromVersion(version)).flyway());
    }

    private static void migrate(Flyway flyway) {
        try {
            flyway.migrate();
        } catch (FlywayValidateException e) {
            throw StartupSentences.databaseOfAnotherHistory(e);
        } catch (FlywayException e) {
            throw problem(e);
        }
    }

    private static RuntimeException problem(FlywayException failure) {
        return StartupProblem.findIn(failure)
                .<RuntimeException>map(problem -> problem)
                .or(() -> serverMessage(failure).map(why -> StartupSentences.migrationFailed(why, failure)))
                .orElse(failure);
    }

    /** Not the whole message: it would repeat values of rows. */
    private static Optional<String> serverMessage(FlywayException failure) {
        String script = SCRIPT.matcher(String.valueOf(failure.getMessage()))
                .results()
                .map(found -> found.group() + ": ")
                .findFirst()
                .orElse("");
        return Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                .<String>mapMulti((cause, found) -> {
                    if (cause instanceof PSQLException server && server.getServerErrorMessage() != null) {
                        found.accept(script + server.getServerErrorMessage().getMessage());
                    }
                })
                .findFirst();
    }

    /** A database that no newer version wrote, and how far it is. */
    private record Checked(Flyway flyway, MigrationInfoService info) {
        boolean isOlder() {
            return info.applied().length > 0 && info.pending().length > 0;
        }
    }

    /** Refuses what a newer version wrote. */
    private static Checked check(DatabaseCredentials credentials, MigrationVersion target) {
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
                .group(true)
                .cleanDisabled(true)
                .target(target)
                .load();
        var info = flyway.info();
        if (Arrays.stream(info.applied())
                .anyMatch(migration -> migration.getState().name().startsWith("FUTURE"))) {
            throw StartupSentences.databaseNewer();
        }
        return new Checked(flyway, info);
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
