package vn.cauviec.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestAccounts.Account;
import vn.cauviec.TestDatabase;
import vn.cauviec.TestPersons;
import vn.cauviec.TestTelephone;
import vn.cauviec.kernel.Role;
import vn.cauviec.operations.DatabaseCredentials;

/** Roles that see identifiers take a second step: a code of the telephone, or a recovery code. */
@CauViecTest
class SecondStepWebTest {
    private static final String STEP = "/dang-nhap/buoc-hai";
    private static final String SET_UP = "/dang-nhap/lap-buoc-hai";

    @Autowired
    TestAccounts accounts;

    @Autowired
    Browser.Factory browsers;

    @Autowired
    DatabaseCredentials credentials;

    /** Somebody who has set up a second step. */
    private record Equipped(Account account, TestTelephone telephone, List<String> codes, Browser browser) {}

    @Test
    void whoeverSeesIdentifiersSetsItUpAtTheFirstSignInAndSeesNothingBefore() {
        var browser = browsers.open();
        var page = signIn(browser, officer(), "/quan-ly");
        assertThat(page.path()).isEqualTo(SET_UP);
        for (var address : List.of("/quan-ly", "/quan-ly/nguoi-lao-dong", "/tai-khoan", "/tai-khoan/thong-bao")) {
            assertThat(browser.get(address).path()).as(address).isEqualTo(SET_UP);
        }
        assertThat(page.document().select("svg path[d^=M]")).hasSizeGreaterThan(0);

        var wrong = page.form(SET_UP).set("ma", "12345").submit();
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.document().getElementById("khoa").text())
                .as("the same secret")
                .isEqualTo(page.document().getElementById("khoa").text());

        assertThat(TestTelephone.setUp(browser, wrong).path()).isEqualTo("/quan-ly");
        assertThat(browser.get("/tai-khoan/thong-bao").text()).contains("Đã bật bước xác nhận thứ hai");
    }

    @Test
    void roleThatSeesNoIdentifiersSignsInWithThePasswordAlone() {
        var moderator = accounts.unwaived(accounts.staff(Role.MODERATOR));

        assertThat(signIn(browsers.open(), moderator, "/quan-ly").path()).isEqualTo("/quan-ly");
    }

    @Test
    void roleThatIsGrantedLaterAsksAtOnce() {
        var moderator = accounts.unwaived(accounts.staff(Role.MODERATOR));
        var browser = browsers.open();
        signIn(browser, moderator, "/quan-ly");

        accounts.alsoHolds(moderator, Role.DATA_PROTECTION_OFFICER);

        assertThat(browser.get("/quan-ly/he-thong/nhat-ky").path()).isEqualTo(SET_UP);
    }

    @Test
    void theCodeOfTheTelephoneOpensAndIsGoodOnce() {
        var equipped = equipped();
        var browser = browsers.open();
        var page = signIn(browser, equipped.account(), "/quan-ly");
        assertThat(page.path()).isEqualTo(STEP);
        assertThat(browser.get("/quan-ly").path()).as("not in yet").isEqualTo(STEP);
        var code = equipped.telephone().code(Instant.now().plusSeconds(30));

        assertThat(page.form(STEP).set("ma", code).submit().path()).isEqualTo("/quan-ly");

        var again = signIn(browsers.open(), equipped.account(), "/quan-ly")
                .form(STEP)
                .set("ma", code)
                .submit();
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Mã không đúng hoặc đã dùng");
    }

    @Test
    void aRecoveryCodeOpensOnceAndIsTold() {
        var equipped = equipped();
        assertThat(equipped.codes())
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("\\w{5}-\\w{5}"));
        var browser = browsers.open();

        var page = signIn(browser, equipped.account(), "/quan-ly")
                .form(STEP)
                .set("ma", " " + equipped.codes().getFirst().replace("-", " ").toUpperCase(java.util.Locale.ROOT))
                .submit();

        assertThat(page.path()).isEqualTo("/quan-ly");
        assertThat(page.text()).contains("còn 9 mã");
        assertThat(browser.get("/tai-khoan/thong-bao").text()).contains("Đã dùng một mã dự phòng");
        assertThat(signIn(browsers.open(), equipped.account(), "/quan-ly")
                        .form(STEP)
                        .set("ma", equipped.codes().getFirst())
                        .submit()
                        .status())
                .isEqualTo(422);
    }

    @Test
    void afterTenTriesEvenTheRightCodeHasToWait() {
        var equipped = equipped();
        var page = signIn(browsers.open(), equipped.account(), "/quan-ly");
        for (int i = 0; i < 9; i++) { // the first try was the setting up
            page = page.form(STEP).set("ma", "wrong-" + i).submit();
        }

        page = page.form(STEP)
                .set("ma", equipped.telephone().code(Instant.now().plusSeconds(30)))
                .submit();

        assertThat(page.status()).isEqualTo(429);
    }

    @Test
    void theOfferOfAnotherAccountIsRefused() {
        var mine = browsers.open();
        var other = signIn(browsers.open(), officer(), "/quan-ly");
        var page = signIn(mine, officer(), "/quan-ly");

        var answer = page.form(SET_UP)
                .set("de-nghi", other.form(SET_UP).value("de-nghi"))
                .set("ma", TestTelephone.read(other).code(Instant.now()))
                .submit();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("để quá lâu");
        assertThat(page.form(SET_UP).set("de-nghi", "x").submit().status()).isEqualTo(422);
    }

    @Test
    void secretsAndCodesAreNotReadableInTheDatabase() {
        var equipped = equipped();

        var stored = owner().sql("""
                        SELECT encode(secret_sealed, 'escape') FROM access.second_step WHERE account_id = ?
                        """)
                .param(equipped.account().id())
                .query(String.class)
                .single();
        assertThat(stored).doesNotContainPattern("[A-Z2-7]{32}");
        assertThat(owner().sql("SELECT encode(code_hash, 'escape') FROM access.recovery_code WHERE account_id = ?")
                        .param(equipped.account().id())
                        .query(String.class)
                        .list())
                .hasSize(10)
                .noneMatch(hash -> equipped.codes().stream().anyMatch(hash::contains));
    }

    @Test
    void whoeverNeedsItCannotTurnItOffButMakesNewCodes() {
        var equipped = equipped();
        var browser = equipped.browser();
        var page = browser.get("/tai-khoan/buoc-hai");
        assertThat(page.text()).contains("Còn 10 mã").doesNotContain("Tắt bước xác nhận thứ hai");
        var form = page.form("/tai-khoan/buoc-hai/ma-moi");

        var refused = browser.post(
                "/tai-khoan/buoc-hai/bo",
                Map.of(
                        "_csrf",
                        form.value("_csrf"),
                        "mat-khau-cu",
                        equipped.account().password()));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(form.set("mat-khau-cu", "wrong").submit().status()).isEqualTo(422);
        var codes = form.set("mat-khau-cu", equipped.account().password()).submit();

        assertThat(codes(codes)).hasSize(10).doesNotContainAnyElementsOf(equipped.codes());
        assertThat(signIn(browsers.open(), equipped.account(), "/quan-ly")
                        .form(STEP)
                        .set("ma", equipped.codes().get(3))
                        .submit()
                        .status())
                .as("the old ones are void")
                .isEqualTo(422);
    }

    @Test
    void whoeverMayDoWithoutTurnsItOnAndOff() {
        var worker = accounts.worker();
        var browser = browsers.open().signIn(worker);
        var off = browser.get("/tai-khoan/buoc-hai");
        assertThat(off.text()).contains("Đang tắt");
        TestTelephone.setUp(browser, browser.get("/dang-nhap/lap-buoc-hai?ve=/tai-khoan/buoc-hai"));
        assertThat(signIn(browsers.open(), worker, "/tai-khoan").path()).isEqualTo(STEP);

        var page = browser.get("/tai-khoan/buoc-hai");
        var ended = browser.post(
                "/tai-khoan/buoc-hai/bo",
                Map.of(
                        "_csrf", page.form("/tai-khoan/buoc-hai/ma-moi").value("_csrf"),
                        "mat-khau-cu", worker.password()));

        assertThat(ended.text()).contains("Đã tắt bước xác nhận thứ hai");
        assertThat(signIn(browsers.open(), worker, "/tai-khoan").path()).isEqualTo("/tai-khoan");
    }

    @Test
    void anAdministratorTakesItAwayFromAnotherButNotFromThemselves() {
        var equipped = equipped();
        var administrator = accounts.staff(Role.ADMINISTRATOR);
        var browser = browsers.open().signIn(administrator);
        var address = "/quan-ly/he-thong/tai-khoan/" + equipped.account().id();

        var page = browser.get(address).form(address + "/buoc-hai").submit();

        assertThat(page.text()).contains("Đã gỡ bước xác nhận thứ hai");
        assertThat(equipped.browser().get("/quan-ly").path()).as("sessions end").isEqualTo("/dang-nhap");
        var anew = browsers.open();
        assertThat(TestTelephone.setUp(anew, signIn(anew, equipped.account(), "/quan-ly"))
                        .path())
                .isEqualTo("/quan-ly");
        assertThat(anew.get("/tai-khoan/thong-bao").text()).contains("Quản trị viên đã gỡ");
        var own = browser.post(
                "/quan-ly/he-thong/tai-khoan/" + administrator.id() + "/buoc-hai",
                Map.of("_csrf", page.document().selectFirst("input[name=_csrf]").val()));
        assertThat(own.status()).isEqualTo(409);
    }

    @Test
    void withoutAPasswordThereIsNoSecondStep() {
        assertThat(browsers.open().get(STEP).path()).isEqualTo("/dang-nhap");
        assertThat(browsers.open().get(SET_UP).path()).isEqualTo("/dang-nhap");
    }

    private Account officer() {
        return accounts.unwaived(accounts.staff(Role.COMMUNE_OFFICER, TestPersons.Y_TY.value()));
    }

    private Equipped equipped() {
        var account = officer();
        var browser = browsers.open();
        var page = signIn(browser, account, "/quan-ly");
        var telephone = TestTelephone.read(page);
        var codes = page.form(SET_UP).set("ma", telephone.code(Instant.now())).submit();
        assertThat(codes.status()).isEqualTo(200);
        return new Equipped(account, telephone, codes(codes), browser);
    }

    private static List<String> codes(Browser.Page page) {
        return page.document().select("#ma-du-phong code").eachText();
    }

    private static Browser.Page signIn(Browser browser, Account account, String address) {
        return browser.get("/dang-nhap?ve=" + address)
                .form("/dang-nhap")
                .set("ten", account.email())
                .set("mat-khau", account.password())
                .submit();
    }

    private JdbcClient owner() {
        return TestDatabase.owner(credentials);
    }
}
