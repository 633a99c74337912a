package vn.cauviec.operations.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import vn.cauviec.Browser;
import vn.cauviec.OwnServer;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestCable;
import vn.cauviec.kernel.Role;
import vn.cauviec.operations.DatabaseCredentials;

/** The database goes away and comes back, behind a cable that the test cuts. */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseAwayWebTest {
    private static final String SENTENCE = "Bạn không bị đăng xuất";

    private static ConfigurableApplicationContext server;
    private static TestCable cable;

    /** The database as the server under test reaches it. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Cabled {
        @Bean(destroyMethod = "close")
        TestCable cable(@Qualifier("databaseCredentials") DatabaseCredentials direct) {
            return new TestCable(direct);
        }

        @Bean
        @Primary
        DatabaseCredentials cabledCredentials(TestCable cable) {
            return cable.credentials();
        }
    }

    @BeforeAll
    static void start() {
        server = OwnServer.startWith(Cabled.class);
        cable = server.getBean(TestCable.class);
        await(() -> health(200));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void join() {
        cable.join();
        await(() -> health(200));
    }

    @Test
    void withoutItsDatabaseANodeIsDownWithinSecondsAndUpAgainByItself() {
        cable.cut();

        await(() -> health(503));
        assertThat(open().get("/health").body()).isEqualTo("{\"status\":\"DOWN\"}");

        cable.join();

        await(() -> health(200));
        assertThat(open().get("/").status()).isEqualTo(200);
    }

    @Test
    void aDatabaseThatHangsIsAsGoodAsNone() {
        var administrator = administrator();
        administrator.get(
                "/health"); // the server is done with signing in, also with what comes after the page has left
        cable.silence();

        await(() -> administrator.get("/health").status() == 503);
        assertThat(administrator.get("/quan-ly").status()).isEqualTo(503);
    }

    @Test
    void pagesSayWhatIsGoingOnAtOnceAndTheLogIsNotFlooded(CapturedOutput log) {
        cable.cut();
        await(() -> health(503));
        var before = log.getAll().length();
        long began = System.nanoTime();

        for (int i = 0; i < 20; i++) {
            var page = open().get("/viec-lam?q=han");
            assertThat(page.status()).isEqualTo(503);
            assertThat(page.header("Retry-After")).isEqualTo("10");
            assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
            assertThat(page.text()).contains("tạm thời không trả lời", SENTENCE, "Mã tra cứu");
            assertThat(page.document().select("code").text()).matches("[0-9a-f]{8}");
            assertThat(page.document().select("a.button").first().attr("href")).isEqualTo("/viec-lam?q=han");
        }

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        assertThat(log.getAll().substring(before)).doesNotContain("\tat ", "viec-lam");
    }

    @Test
    void programsAreToldInTheirOwnWay() {
        cable.cut();
        await(() -> health(503));

        var answer = open().get("/api/v1/units");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("Retry-After")).isEqualTo("10");
        assertThat(answer.body()).contains("SERVICE_UNAVAILABLE", SENTENCE);
    }

    @Test
    void aRequestThatFindsTheDatabaseGoneIsAnsweredTheSameWay(CapturedOutput log) {
        var administrator = administrator();
        cable.cut();

        var page = administrator.get("/quan-ly");

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.text()).contains(SENTENCE);
        assertThat(log.getAll()).doesNotContain("Failure ");
    }

    @Test
    void nobodyIsSignedOut() {
        var administrator = administrator();
        cable.cut();
        await(() -> health(503));
        assertThat(administrator.get("/quan-ly").status()).isEqualTo(503);
        assertThat(administrator.get("/health").body()).isEqualTo("{\"status\":\"DOWN\"}");
        cable.join();
        await(() -> health(200));

        var page = administrator.get("/quan-ly/he-thong/hop-thu-di");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.path()).isEqualTo("/quan-ly/he-thong/hop-thu-di");
    }

    @Test
    void whatNeedsNoDatabaseIsThereAllTheSame() {
        var administrator = administrator();
        var style =
                administrator.get("/").document().select("link[rel=stylesheet]").attr("href");
        cable.cut();

        assertThat(administrator.get(style).status()).isEqualTo(200);
        assertThat(administrator.get("/health").status()).isIn(200, 503);
        await(() -> health(503));
        assertThat(administrator.get(style).status()).isEqualTo(200);
    }

    private static Browser administrator() {
        return open().signIn(server.getBean(TestAccounts.class).staff(Role.ADMINISTRATOR));
    }

    private static boolean health(int status) {
        return open().get("/health").status() == status;
    }

    private static Browser open() {
        return server.getBean(Browser.Factory.class).open();
    }

    private static void await(BooleanSupplier condition) {
        for (int i = 0; i < 200 && !condition.getAsBoolean(); i++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
