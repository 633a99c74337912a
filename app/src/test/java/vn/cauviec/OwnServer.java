package vn.cauviec;

import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A server of its own on a database of its own, for tests of pages that count everything there is. */
public final class OwnServer {
    private OwnServer() {}

    public static ConfigurableApplicationContext start(String... options) {
        return new SpringApplication(
                        CauViecApplication.class,
                        TestHouse.class,
                        TestAccounts.class,
                        TestEmployers.class,
                        TestPersons.class,
                        TestPuzzles.class,
                        Browser.Factory.class)
                .run(Stream.concat(Stream.of("--server.port=0"), Stream.of(options))
                        .toArray(String[]::new));
    }
}
