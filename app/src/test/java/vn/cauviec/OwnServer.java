package vn.cauviec;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A server of its own on a database of its own, for tests of pages that count everything there is. */
public final class OwnServer {
    private OwnServer() {}

    public static ConfigurableApplicationContext start() {
        return new SpringApplication(
                        CauViecApplication.class,
                        TestHouse.class,
                        TestAccounts.class,
                        TestEmployers.class,
                        TestPersons.class,
                        Browser.Factory.class)
                .run("--server.port=0");
    }
}
