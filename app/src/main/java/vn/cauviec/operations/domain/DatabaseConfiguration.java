package vn.cauviec.operations.domain;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.DatabaseCredentials;
import vn.cauviec.operations.Lane;
import vn.cauviec.operations.SystemWork;

/**
 * Three pools behind one {@link DataSource}: a transaction of {@link SystemWork} takes a connection of the worker, one of a visitor's
 * request a connection that is set apart for visitors, every other one a connection of the application. The owner's login is never pooled here.
 */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
class DatabaseConfiguration {
    @Bean(destroyMethod = "close")
    HikariDataSource applicationPool(
            DatabaseCredentials credentials, @Value("${cauviec.pool.application:12}") int size) {
        return pool("app", credentials.jdbcUrl(), credentials.app(), size);
    }

    @Bean(destroyMethod = "close")
    HikariDataSource visitorPool(DatabaseCredentials credentials, @Value("${cauviec.pool.visitors:8}") int size) {
        return pool("visitors", credentials.jdbcUrl(), credentials.app(), size);
    }

    @Bean(destroyMethod = "close")
    HikariDataSource workerPool(DatabaseCredentials credentials, @Value("${cauviec.pool.worker:4}") int size) {
        return pool("worker", credentials.jdbcUrl(), credentials.worker(), size);
    }

    @Bean
    @Primary
    DataSource dataSource(HikariDataSource applicationPool, HikariDataSource visitorPool, HikariDataSource workerPool) {
        var routing = new AbstractRoutingDataSource() {
            @Override
            protected Object determineCurrentLookupKey() {
                if (SystemWork.isRunning()) {
                    return "worker";
                }
                return Lane.current().equals(Optional.of(Lane.VISITORS)) ? "visitors" : "app";
            }
        };
        routing.setTargetDataSources(Map.of("app", applicationPool, "visitors", visitorPool, "worker", workerPool));
        routing.setDefaultTargetDataSource(applicationPool);
        return routing;
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource, BusinessClock clock) {
        return new ActorTransactionManager(dataSource, clock);
    }

    @Bean
    JdbcClient jdbcClient(DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    static HikariDataSource pool(String name, String url, DatabaseCredentials.Login login, int size) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        config.setUsername(login.user());
        config.setPassword(login.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setAutoCommit(false);
        config.setConnectionTimeout(5_000);
        // A transaction that stays open would hold up every follower of the change feed.
        config.setConnectionInitSql("SET transaction_timeout = '30s'");
        // Longer than any transaction may take: where the machine of the database hangs, nobody waits for its word for
        // ever.
        config.addDataSourceProperty("socketTimeout", "40");
        config.addDataSourceProperty("connectTimeout", "5");
        config.addDataSourceProperty("ApplicationName", "cauviec-" + name);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        // Values of rows must not get into the log: neither the row that a check refused nor the values of a batch.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return new HikariDataSource(config);
    }
}
