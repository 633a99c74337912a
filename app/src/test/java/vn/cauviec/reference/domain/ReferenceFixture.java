package vn.cauviec.reference.domain;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cauviec.operations.DatabaseCredentials;

/** The catalogues without the server: loaded as the worker, read as the application. */
public final class ReferenceFixture {
    /** Any moment; it is only recorded. */
    public static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    private final DatabaseCredentials credentials;

    public ReferenceFixture(DatabaseCredentials credentials) {
        this.credentials = credentials;
    }

    /** Loads what ships with the product; answers whether anything was loaded. */
    public boolean load() {
        try (var database = new HikariDataSource()) {
            database.setJdbcUrl(credentials.jdbcUrl());
            database.setUsername(credentials.worker().user());
            database.setPassword(credentials.worker().password());
            database.setMaximumPoolSize(1);
            var load = new LoadReference(new ShippedFiles("laocai"), new ReferenceStore(database));
            return new TransactionTemplate(new JdbcTransactionManager(database)).execute(_ -> load.run(NOW));
        }
    }

    public ReferenceSnapshot snapshot() {
        return new ReferenceSnapshot(new ReferenceQueries(asApplication()), new ShippedFiles("laocai"));
    }

    public Terrain terrain() {
        return new Terrain(new ShippedFiles("laocai"));
    }

    /** As they stood at the last rebuild; nothing before the first. */
    public StatedRoads statedRoads() {
        return new StatedRoads(new StatedRoadStore(asApplication()));
    }

    public JdbcClient asApplication() {
        return client(credentials.app());
    }

    public JdbcClient asOwner() {
        return client(credentials.owner());
    }

    private JdbcClient client(DatabaseCredentials.Login login) {
        return JdbcClient.create(new DriverManagerDataSource(credentials.jdbcUrl(), login.user(), login.password()));
    }
}
