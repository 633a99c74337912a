package vn.cauviec.operations.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.cauviec.Browser;
import vn.cauviec.OwnServer;
import vn.cauviec.TestAccounts;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Role;
import vn.cauviec.operations.DatabaseCredentials;

/** A server of its own: what is wrong with it is wrong for all who look. */
class DutyWebTest {
    private static final String ADDRESS = "/quan-ly/he-thong/truc";

    private static ConfigurableApplicationContext server;

    @BeforeAll
    static void start() {
        server = OwnServer.start();
        await(() -> open().get("/health").body().equals("{\"status\":\"UP\"}"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whatIsStuckIsToldFirstInWordsThatSayWhatToDo() {
        var administrator = signedIn(Role.ADMINISTRATOR);
        await(() -> administrator.get(ADDRESS).text().contains("Không có gì phải xử lý"));
        owner().sql("""
                        INSERT INTO operations.outbox (id, key, kind, sealed, created_at, state, next_try_at, tries, problem)
                        VALUES (gen_random_uuid(), 'planted', 'MAIL', '\\x00', :at, 'STUCK', :at, 6, 'UNREACHABLE')
                        """)
                .param("at", Timestamp.from(now().minus(Duration.ofMinutes(130))))
                .update();

        await(() -> administrator.get("/health").body().equals("{\"status\":\"DEGRADED\"}"));

        var page = administrator.get(ADDRESS);
        assertThat(page.text())
                .contains("Hệ thống vẫn phục vụ, nhưng có việc cần người xử lý")
                .contains("Hộp thư đi có thư bị kẹt")
                .contains("Hộp thư đi: 1 thư hoặc tin nhắn kẹt từ 2 giờ trước. Hãy mở hộp thư đi")
                .contains("Máy này thấy từ");
        assertThat(page.document().select(".notice.bad a").attr("href")).isEqualTo("/quan-ly/he-thong/hop-thu-di");
        assertThat(administrator.get("/health").status()).as("it serves").isEqualTo(200);
        assertThat(administrator.get("/quan-ly").text()).contains("sự cố của hệ thống cần xử lý");

        owner().sql("DELETE FROM operations.outbox WHERE key = 'planted'").update();
        await(() -> administrator.get("/health").body().equals("{\"status\":\"UP\"}"));
    }

    @Test
    void theFiguresOfAllModulesStandOnThePageAndInTheMeters() {
        open().get("/dang-nhap")
                .form("/dang-nhap")
                .set("ten", "khong.co@example.vn")
                .set("mat-khau", "khong dung")
                .submit();
        var meters = server.getBean(MeterRegistry.class);
        await(() -> {
            var failures = meters.find("cauviec.duty")
                    .tag("figure", "sign-in.failures")
                    .gauge();
            return failures != null && failures.value() >= 1;
        });
        var page = signedIn(Role.ADMINISTRATOR).get(ADDRESS);

        assertThat(page.document().select("dt").eachText())
                .contains(
                        "Ổ đĩa của thư mục dữ liệu còn trống",
                        "Kết nối cho các trang: đang bận",
                        "“tìm việc”: thay đổi chưa vào",
                        "Đang chờ gửi",
                        "Lần đăng nhập sai trong 1 giờ qua",
                        "Khởi động lúc");
        assertThat(page.document().select("main").text()).contains("Tên test");
        for (var figure : new String[] {"disk.free", "heap.used", "pool.app.busy", "outbox.waiting"}) {
            assertThat(meters.get("cauviec.duty").tag("figure", figure).gauge().value())
                    .as(figure)
                    .isNotNaN();
        }
    }

    @Test
    void thePagesAreTimedByTheirRouteAndNeverByTheirAddress() {
        open().get("/viec-lam/tho-han-bi-mat-0912555444");
        open().get("/khong-co-trang-nay-0912555444");

        var text = signedIn(Role.ADMINISTRATOR).get(ADDRESS).text();

        assertThat(text).contains("GET /viec-lam/{").doesNotContain("0912555444", "bi-mat");
    }

    @Test
    void thePageIsInEnglishToo() {
        var administrator = signedIn(Role.ADMINISTRATOR);
        administrator.get("/ngon-ngu?chon=en&ve=/");

        assertThat(administrator.get(ADDRESS).text())
                .contains("On duty", "Slowest pages", "Free on the disk of the data folder");
    }

    @Test
    void onlyTheAdministratorSeesIt() {
        assertThat(signedIn(Role.MODERATOR).get(ADDRESS).status()).isEqualTo(403);
        assertThat(open().get(ADDRESS).path()).isEqualTo("/dang-nhap");
    }

    @Test
    void theWayThereStandsInTheNavigation() {
        assertThat(signedIn(Role.ADMINISTRATOR).get("/quan-ly").document().select("nav a[href=" + ADDRESS + "]"))
                .isNotEmpty();
    }

    private static Browser signedIn(Role role) {
        return open().signIn(server.getBean(TestAccounts.class).staff(role));
    }

    private static Browser open() {
        return server.getBean(Browser.Factory.class).open();
    }

    private static Instant now() {
        return server.getBean(BusinessClock.class).systemNow();
    }

    private static JdbcClient owner() {
        var database = server.getBean(DatabaseCredentials.class);
        return JdbcClient.create(new DriverManagerDataSource(
                database.jdbcUrl(), database.owner().user(), database.owner().password()));
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
