package vn.cauviec.vacancies.domain;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import vn.cauviec.TestDatabase;
import vn.cauviec.judgements.Ad;
import vn.cauviec.judgements.speed.FacetedEngine;
import vn.cauviec.judgements.speed.FacetedPostgres;

/** PostgreSQL's text search for {@code ./bench search}, on a server of the packed binaries that forces nothing to the disk. */
public final class BenchedPostgres implements FacetedEngine.Maker {
    @Override
    public FacetedEngine make(Stream<Ad> ads, Path folder) throws SQLException {
        var credentials = TestDatabase.fresh();
        var pool = new HikariDataSource();
        pool.setJdbcUrl(credentials.jdbcUrl());
        pool.setUsername(credentials.owner().user());
        pool.setPassword(credentials.owner().password());
        pool.setMaximumPoolSize(Runtime.getRuntime().availableProcessors());
        return new FacetedPostgres(pool, ads);
    }
}
