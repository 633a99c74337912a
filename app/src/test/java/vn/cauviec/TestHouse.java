package vn.cauviec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.DatabaseCredentials;
import vn.cauviec.operations.Premises;
import vn.cauviec.operations.Vault;

/** Where the server of the tests lives: a database of its own, a folder below {@code target}, and the business day of the demo. */
@TestConfiguration(proxyBeanMethods = false)
class TestHouse {
    /** The first business day of the tests: the half-year of Plan 89. */
    static final LocalDate TODAY = LocalDate.of(2023, 6, 14);

    @Bean
    DatabaseCredentials databaseCredentials() {
        return TestDatabase.fresh();
    }

    /** Partners of tests answer on this very machine. */
    @Bean
    DynamicPropertyRegistrar partnersInside() {
        return settings -> settings.add("cauviec.exchange.inside", () -> "127.0.0.1");
    }

    @Bean
    Premises premises() throws IOException {
        var key = new byte[32];
        Arrays.fill(key, (byte) 89);
        var target = Files.createDirectories(Path.of("target"));
        var clock = Clock.system(BusinessClock.ZONE);
        var shift = Duration.ofDays(LocalDate.now(clock).until(TODAY, java.time.temporal.ChronoUnit.DAYS));
        return new Premises(Files.createTempDirectory(target, "data-").resolve("node-test"), shift, new Vault(key));
    }
}
