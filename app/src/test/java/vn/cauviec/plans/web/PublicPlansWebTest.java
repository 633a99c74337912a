package vn.cauviec.plans.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import vn.cauviec.Browser;
import vn.cauviec.OwnServer;
import vn.cauviec.TestPersons;
import vn.cauviec.kernel.Sex;
import vn.cauviec.ledger.Ledger;
import vn.cauviec.plans.Plans;

/** What visitors see of the plan is kept in memory, and yet never older than a moment. */
class PublicPlansWebTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static ConfigurableApplicationContext server;
    private static KnownResults results;

    @BeforeAll
    static void start() {
        server = OwnServer.start();
        results = new KnownResults(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whatIsRecordedReversedOrPromisedIsSeenByVisitorsOnBothPages() throws InterruptedException {
        var visitor = server.getBean(Browser.Factory.class).open();
        assertThat(visitor.get("/ke-hoach/2023").document().select("main").text())
                .contains("13.200 người");

        var last = record();
        for (int i = 1; i < 132; i++) {
            last = record();
        }
        awaitOnHome(visitor, "Kế hoạch 2023: 1 %");
        assertThat(visitor.get("/ke-hoach/2023").document().select("main").text())
                .contains("132");

        results.reverse(last);
        awaitOnHome(visitor, "131 / 13.200");

        server.getBean(Plans.class).setSampleTarget(2023, "T3", new BigDecimal(262));
        awaitOnHome(visitor, "Kế hoạch 2023: 50 %");
    }

    private static void awaitOnHome(Browser visitor, String words) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var text = visitor.get("/").text();
        while (!text.contains(words) && System.nanoTime() < end) {
            Thread.sleep(50);
            text = visitor.get("/").text();
        }
        assertThat(text).contains(words);
    }

    private static UUID record() {
        return results.record(
                UUID.randomUUID(),
                Sex.FEMALE,
                TestPersons.Y_TY,
                LocalDate.of(2023, 3, 1),
                Ledger.Channel.ENTERPRISE_IN_PROVINCE);
    }
}
