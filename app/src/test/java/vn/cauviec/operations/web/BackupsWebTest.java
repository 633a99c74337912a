package vn.cauviec.operations.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.kernel.Role;
import vn.cauviec.operations.DatabaseCredentials;

/** The page of the backups. */
@CauViecTest
class BackupsWebTest {
    private static final String PAGE = "/quan-ly/he-thong/sao-luu";

    @Autowired
    Browser.Factory browsers;

    @Autowired
    TestAccounts accounts;

    @Autowired
    DatabaseCredentials database;

    @Test
    void theAdministratorReadsHowToSwitchItOnAndWhatFailed() {
        insert("BAD", "Bản sao lưu bị hỏng.", "The backup is damaged.");
        var administrator = browsers.open().signIn(accounts.staff(Role.ADMINISTRATOR));

        var page = administrator.get(PAGE);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("Sao lưu tự động đang tắt", "backup.folder", "không dùng được", "Bản sao lưu bị hỏng.");
        assertThat(page.body()).doesNotContain("Sao lưu ngay</button>");
    }

    @Test
    void whileOneIsWrittenThePageSaysHowFarItIs() {
        insert("TRYING", "", "");

        var page = browsers.open().signIn(accounts.staff(Role.ADMINISTRATOR)).get(PAGE);

        assertThat(page.text()).contains("Bước 2 trên 2: đang khôi phục thử");
        assertThat(page.document().select("progress").attr("value")).isEqualTo("1");
        owner().sql("DELETE FROM operations.backup_run WHERE state = 'TRYING'").update();
    }

    @Test
    void whereThereIsNoFolderNothingIsBegun() {
        var administrator = browsers.open().signIn(accounts.staff(Role.ADMINISTRATOR));
        var field = administrator
                .get("/tai-khoan")
                .document()
                .selectFirst("input[name=_csrf]")
                .val();

        var page = administrator.post(PAGE, Map.of("_csrf", field));

        assertThat(page.text()).contains("Chưa sao lưu được");
    }

    @Test
    void aBackupThatCannotBeUsedStandsOnTheOfficersHome() {
        insert("UNWRITTEN", "Ổ đĩa đã đầy.", "The disk is full.");

        var home = browsers.open().signIn(accounts.staff(Role.ADMINISTRATOR)).get("/quan-ly");

        assertThat(home.text()).contains("bản sao lưu gần nhất không dùng được");
    }

    @Test
    void whoReadsEnglishReadsTheSentenceInEnglish() {
        insert("BAD", "Bản sao lưu bị hỏng.", "The backup is damaged.");
        var administrator = browsers.open().signIn(accounts.staff(Role.ADMINISTRATOR));
        administrator.get("/ngon-ngu?chon=en&ve=/quan-ly");

        assertThat(administrator.get(PAGE).text())
                .contains("Backups by themselves are off", "cannot be used", "The backup is damaged.");
    }

    @Test
    void nobodyElseSeesIt() {
        var moderator = browsers.open().signIn(accounts.staff(Role.MODERATOR));

        assertThat(moderator.get(PAGE).status()).isEqualTo(403);
        assertThat(moderator.post(PAGE, Map.of()).status()).isEqualTo(403);
    }

    private void insert(String state, String vietnamese, String english) {
        owner().sql("""
                        INSERT INTO operations.backup_run (id, file, began_at, state, problem_vi, problem_en, trial_began_at)
                        VALUES (:id, 'cauviec-2026-11-27-023000.zip', CAST(:at AS timestamptz), :state, :vi, :en, CAST(:at AS timestamptz))
                        """)
                .param("id", UUID.randomUUID())
                .param("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
                .param("state", state)
                .param("vi", vietnamese)
                .param("en", english)
                .update();
    }

    private JdbcClient owner() {
        var login = database.owner();
        return JdbcClient.create(new DriverManagerDataSource(database.jdbcUrl(), login.user(), login.password()));
    }
}
