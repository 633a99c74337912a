package vn.cauviec.vacancies.domain.indexnow;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestJobs;
import vn.cauviec.TestVacancies;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.vacancies.domain.StopReason;
import vn.cauviec.vacancies.domain.StopVacancy;

@CauViecTest
class IndexNowWebTest {
    private static final String KEY = "khoa-thu-0123456789";

    @Autowired
    TellSearchEngines tell;

    @Autowired
    Browser.Factory browsers;

    @Autowired
    TestEmployers employers;

    @Autowired
    TestVacancies ads;

    @Autowired
    TestJobs jobs;

    @Autowired
    TestAccounts accounts;

    @Autowired
    StopVacancy stop;

    @Autowired
    JsonMapper json;

    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    private volatile int answer = 200;
    private HttpServer engine;

    @BeforeEach
    void open() throws IOException {
        engine = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        engine.createContext("/indexnow", exchange -> {
            heard.add(json.readTree(exchange.getRequestBody()));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        engine.start();
        System.setProperty("cauviec.index-now.key", KEY);
        System.setProperty(
                "cauviec.index-now.address",
                "http://127.0.0.1:" + engine.getAddress().getPort() + "/indexnow");
        tell.tell();
        heard.clear();
    }

    @AfterEach
    void close() {
        System.clearProperty("cauviec.index-now.key");
        System.clearProperty("cauviec.index-now.address");
        engine.stop(0);
    }

    @Test
    void aSearchEngineIsToldOnceOfAnAdThatIsNewAndOnceWhenItIsGone() {
        var company = employers.verified("Công ty Báo Máy Tìm Kiếm");
        var ad = ads.published(company, TestVacancies.ad("Thợ khắc bia đá báo tin"));
        var address = jobs.address(ad);

        TestJobs.await(() -> isTold(address));
        tell.tell();

        assertThat(told()).filteredOn(page -> page.endsWith(address)).hasSize(1);
        assertThat(heard.getFirst().path("key").asString()).isEqualTo(KEY);
        assertThat(heard.getFirst().path("keyLocation").asString()).endsWith("/index-now.txt");
        assertThat(told())
                .allMatch(page ->
                        page.contains("://" + heard.getFirst().path("host").asString()));

        heard.clear();
        var head = accounts.actor(employers.head(company));
        CurrentActor.runAs(head, () -> stop.run(head, ad, StopReason.NO_LONGER_NEEDED, ""));
        TestJobs.await(() -> isTold(address));
        tell.tell();

        assertThat(told()).filteredOn(page -> page.endsWith(address)).hasSize(1);
    }

    @Test
    void whatWasNotTakenIsToldAgain() {
        answer = 429;
        var address = jobs.address(
                ads.published(employers.verified("Công ty Báo Lại"), TestVacancies.ad("Thợ tạc tượng báo lại")));
        TestJobs.await(() -> isRefused(address));
        heard.clear();
        answer = 202;

        tell.tell();

        assertThat(told()).filteredOn(page -> page.endsWith(address)).hasSize(1);
    }

    private boolean isRefused(String address) {
        try {
            tell.tell();
            return false;
        } catch (UncheckedIOException e) {
            assertThat(e).hasMessageContaining("429");
            return told().stream().anyMatch(page -> page.endsWith(address));
        }
    }

    private boolean isTold(String address) {
        tell.tell();
        return told().stream().anyMatch(page -> page.endsWith(address));
    }

    @Test
    void theKeyStandsForAllToReadAndIsNoPageWhereThereIsNone() {
        assertThat(browsers.open().get("/index-now.txt").text()).isEqualTo(KEY);

        System.clearProperty("cauviec.index-now.key");

        assertThat(browsers.open().get("/index-now.txt").status()).isEqualTo(404);
    }

    private List<String> told() {
        var pages = new ArrayList<String>();
        heard.forEach(one -> one.path("urlList").forEach(page -> pages.add(page.asString())));
        return pages;
    }
}
