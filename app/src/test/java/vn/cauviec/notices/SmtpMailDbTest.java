package vn.cauviec.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cauviec.Browser;
import vn.cauviec.OwnServer;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestAccounts.Account;
import vn.cauviec.kernel.Role;
import vn.cauviec.operations.DatabaseCredentials;

/** Letters by a real mail server: set up by the environment, once after the commit, again when it is back, never when rolled back. */
class SmtpMailDbTest {
    private static ConfigurableApplicationContext server;
    private static ServerSetup setup;
    private static GreenMail mail;

    @BeforeAll
    static void start() throws IOException {
        setup = new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        mail = new GreenMail(setup);
        mail.start();
        server = OwnServer.start(
                "--cauviec.mail.host=127.0.0.1",
                "--cauviec.mail.port=" + setup.getPort(),
                "--cauviec.mail.tls=none",
                "--cauviec.mail.from=cau-viec@example.vn",
                "--cauviec.site.address=https://viec.example.vn/");
    }

    @AfterAll
    static void stop() {
        server.close();
        mail.stop();
    }

    @Test
    void aNoticeIsMailedOnceAfterTheCommit() throws Exception {
        var officer = accounts().staff(Role.MODERATOR);

        tell(officer, false);

        await(() -> received(officer) == 1);
        var letter = mail.getReceivedMessagesForDomain(officer.email())[0];
        assertThat(letter.getSubject()).isEqualTo("Mật khẩu của bạn đã được đổi");
        assertThat(letter.getFrom()[0].toString()).contains("cau-viec@example.vn");
        assertThat(letter.getContent().toString())
                .contains("vừa được đổi")
                .contains("https://viec.example.vn/tai-khoan")
                .contains("tỉnh Lào Cai");
        Thread.sleep(2_500);
        assertThat(received(officer)).isEqualTo(1);
    }

    @Test
    void whatIsRolledBackIsNotMailed() throws Exception {
        var officer = accounts().staff(Role.MODERATOR);

        tell(officer, true);

        Thread.sleep(2_500);
        assertThat(received(officer)).isZero();
    }

    @Test
    void whileTheMailServerIsDownALetterWaitsAndIsThenMailedOnce() throws Exception {
        var officer = accounts().staff(Role.MODERATOR);
        mail.stop();
        var before = Instant.now();
        tell(officer, false);
        await(() -> count("problem = 'UNREACHABLE' AND tries = 1 AND lease IS NULL") == 1);
        assertThat(nextTry())
                .isBetween(before.plus(Duration.ofSeconds(59)), Instant.now().plus(Duration.ofSeconds(61)));
        makeDue();
        await(() -> count("problem = 'UNREACHABLE' AND tries = 2 AND lease IS NULL") == 1);
        assertThat(nextTry()).isAfter(before.plus(Duration.ofMinutes(4)));

        mail = new GreenMail(setup);
        mail.start();
        makeDue();

        await(() -> received(officer) == 1);
        await(() -> count("state = 'WAITING'") == 0);
        Thread.sleep(1_500);
        assertThat(received(officer)).isEqualTo(1);
    }

    @Test
    void whatIsStuckIsShownToTheAdministratorAndGoesOutWhenTriedAgain() throws Exception {
        var officer = accounts().staff(Role.MODERATOR);
        var administrator = browsers().open().signIn(accounts().staff(Role.ADMINISTRATOR));
        mail.stop();
        tell(officer, false);
        await(() -> count("problem <> '' AND state = 'WAITING' AND lease IS NULL") == 1);
        owner().sql("UPDATE operations.outbox SET tries = 5 WHERE state = 'WAITING'")
                .update();
        makeDue();
        await(() -> count("state = 'STUCK'") == 1);

        assertThat(administrator.get("/quan-ly").text()).contains("kẹt trong hộp thư đi");
        var page = administrator.get("/quan-ly/he-thong/hop-thu-di");
        assertThat(page.text())
                .contains("Thư điện tử được gửi qua máy chủ 127.0.0.1")
                .contains("Không kết nối được máy chủ nhận")
                .doesNotContain(officer.email());
        mail = new GreenMail(setup);
        mail.start();
        var id = owner().sql("SELECT id::text FROM operations.outbox WHERE state = 'STUCK'")
                .query(String.class)
                .single();
        var answer =
                page.form("/quan-ly/he-thong/hop-thu-di/" + id + "/thu-lai").submit();

        assertThat(answer.text()).contains("Đã cho gửi lại");
        await(() -> received(officer) == 1);
        assertThat(count("state = 'STUCK'")).isZero();
    }

    private static void tell(Account account, boolean rollBack) {
        var notices = server.getBean(Notices.class);
        new TransactionTemplate(server.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            notices.tell(account.id(), new Notices.Notice("PASSWORD_WAS_CHANGED", List.of(), "/tai-khoan"));
            if (rollBack) {
                status.setRollbackOnly();
            }
        });
    }

    private static int received(Account account) {
        return mail.getReceivedMessagesForDomain(account.email()).length;
    }

    private static long count(String condition) {
        return owner().sql("SELECT count(*) FROM operations.outbox WHERE " + condition)
                .query(Long.class)
                .single();
    }

    private static Instant nextTry() {
        return owner().sql("SELECT next_try_at FROM operations.outbox WHERE state = 'WAITING'")
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private static void makeDue() {
        owner().sql("UPDATE operations.outbox SET next_try_at = created_at WHERE state = 'WAITING'")
                .update();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 200 && !condition.getAsBoolean(); i++) {
            Thread.sleep(100);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private static TestAccounts accounts() {
        return server.getBean(TestAccounts.class);
    }

    private static Browser.Factory browsers() {
        return server.getBean(Browser.Factory.class);
    }

    private static JdbcClient owner() {
        var database = server.getBean(DatabaseCredentials.class);
        return JdbcClient.create(new DriverManagerDataSource(
                database.jdbcUrl(), database.owner().user(), database.owner().password()));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
