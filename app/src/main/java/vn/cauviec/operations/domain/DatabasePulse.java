package vn.cauviec.operations.domain;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.DatabaseCredentials;
import vn.cauviec.operations.SystemWork;

/**
 * Asks the database every second whether it is there, on a connection outside the pools, so that neither a full pool nor a request
 * decides the answer. Two seconds without a word count as none.
 */
@Component
class DatabasePulse implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DatabasePulse.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final String PATIENCE_SECONDS = "2";

    /** A restart of the server is often over within this time; nobody has to be told. */
    private static final Duration SILENCE = Duration.ofSeconds(3);

    private final DatabaseCredentials credentials;
    private final BusinessClock clock;
    private @Nullable Connection connection;
    private final SystemWork.Loop loop = new SystemWork.Loop("database-pulse", PAUSE, this::beat, this::hangUp);
    private long answeredNanos = System.nanoTime();
    private Instant answeredAt;
    private volatile @Nullable Instant awaySince;

    DatabasePulse(DatabaseCredentials credentials, BusinessClock clock) {
        this.credentials = credentials;
        this.clock = clock;
        answeredAt = clock.systemNow();
    }

    /** When it answered last, in system time; empty while it answers. */
    Optional<Instant> awaySince() {
        return Optional.ofNullable(awaySince);
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.end();
    }

    @Override
    public boolean isRunning() {
        return loop.isGoing();
    }

    private void beat() {
        try {
            ask();
            answered();
        } catch (SQLException e) {
            hangUp();
            missed(e);
        }
    }

    private void ask() throws SQLException {
        var asked = connection;
        if (asked == null) {
            asked = open();
            connection = asked;
        }
        try (var statement = asked.createStatement()) {
            statement.execute("SELECT 1");
        }
    }

    private void answered() {
        if (awaySince != null) {
            LOG.warn("The database answers again; it had been silent since {}", awaySince);
            awaySince = null;
        }
        answeredNanos = System.nanoTime();
        answeredAt = clock.systemNow();
    }

    private void missed(SQLException problem) {
        if (isRunning() && awaySince == null && System.nanoTime() - answeredNanos >= SILENCE.toNanos()) {
            awaySince = answeredAt;
            LOG.error(
                    "The database has not answered since {} (SQL state {}): pages say so until it does",
                    answeredAt,
                    problem.getSQLState());
        }
    }

    private Connection open() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", credentials.app().user());
        properties.setProperty("password", credentials.app().password());
        properties.setProperty("ApplicationName", "cauviec-pulse");
        properties.setProperty("connectTimeout", PATIENCE_SECONDS);
        properties.setProperty("loginTimeout", PATIENCE_SECONDS);
        properties.setProperty("socketTimeout", PATIENCE_SECONDS);
        return DriverManager.getConnection(credentials.jdbcUrl(), properties);
    }

    private void hangUp() {
        var left = connection;
        connection = null;
        if (left != null) {
            try {
                left.close();
            } catch (SQLException e) {
                LOG.debug("The pulse's connection could not be closed", e);
            }
        }
    }
}
