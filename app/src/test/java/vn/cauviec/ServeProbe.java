package vn.cauviec;

import java.sql.DriverManager;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import vn.cauviec.operations.DatabaseCredentials;
import vn.cauviec.operations.StartOptions;

/** The product's command line before an application without modules: the start and the end are what it is for. */
public final class ServeProbe {
    private ServeProbe() {}

    public static void main(String[] args) {
        Console.quietUntilConfigured();
        System.exit(CauViec.execute(Console.standard(), Application.class, args));
    }

    /** Not found by a component scan, because other tests scan this package. */
    static class Application {
        @Bean
        TomcatServletWebServerFactory webServer(Environment environment) {
            return new TomcatServletWebServerFactory(environment.getRequiredProperty("server.port", Integer.class));
        }

        @Bean
        DisposableBean lastWork(DatabaseCredentials database, StartOptions.Progress progress) {
            progress.atTheEnd("a line for the end");
            return () -> {
                try (var connection = DriverManager.getConnection(
                                database.jdbcUrl(),
                                database.app().user(),
                                database.app().password());
                        var statement = connection.createStatement()) {
                    statement.execute("SELECT 1");
                    progress.doing("the database outlives the server");
                }
            };
        }
    }
}
