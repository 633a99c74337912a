package vn.cauviec;

import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A server of its own on a database of its own, for tests of pages that count everything there is. */
public final class OwnServer {
    private OwnServer() {}

    public static ConfigurableApplicationContext start(String... options) {
        return start(Stream.empty(), options);
    }

    /** A server to which something of a test's own belongs. */
    public static ConfigurableApplicationContext startWith(Class<?> more, String... options) {
        return start(Stream.of(more), options);
    }

    private static ConfigurableApplicationContext start(Stream<Class<?>> more, String... options) {
        var parts = Stream.<Class<?>>of(
                CauViecApplication.class,
                TestHouse.class,
                TestAccounts.class,
                TestEmployers.class,
                TestPersons.class,
                TestPuzzles.class,
                Browser.Factory.class);
        return new SpringApplication(Stream.concat(parts, more).toArray(Class<?>[]::new))
                .run(Stream.concat(Stream.of("--server.port=0"), Stream.of(options))
                        .toArray(String[]::new));
    }
}
