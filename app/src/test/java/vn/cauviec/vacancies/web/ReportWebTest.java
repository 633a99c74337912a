package vn.cauviec.vacancies.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestVacancies;
import vn.cauviec.employers.Employers;
import vn.cauviec.kernel.Role;
import vn.cauviec.vacancies.Vacancies;

/** Anybody reports an ad, gets a code, and reads with it what came of the report. */
@CauViecTest
class ReportWebTest {
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    @Autowired
    Browser.Factory browsers;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestEmployers employers;

    @Autowired
    TestVacancies ads;

    @Autowired
    Vacancies vacancies;

    Employers.Card company;
    UUID ad;
    String job;
    String form;
    Browser visitor;

    @BeforeEach
    void anAdStandsBeforeThePublic() {
        company = employers.verified("Công ty Gỗ Bảo Yên");
        ad = ads.published(company, "Thợ xẻ gỗ");
        job = "/viec-lam/" + vacancies.get(ad).slug();
        form = job + "/bao-cao";
        visitor = browsers.openFrom(newAddress());
    }

    @Test
    void aVisitorReportsAnAdAndReadsWithTheCodeUntilWhenAnAnswerComes() {
        var link = visitor.get(job).document().selectFirst("a[href$=/bao-cao]");
        assertThat(link.text()).isEqualTo("Báo tin này có vấn đề");
        var page = visitor.get(link.attr("href"));
        assertThat(page.text()).contains("Thợ xẻ gỗ", "trong 2 ngày làm việc");

        var done = page.form(form)
                .set("ly-do", "MONEY_ASKED")
                .set("su-viec", "Họ đòi 500.000 đồng tiền cọc.")
                .submit();

        assertThat(done.status()).isEqualTo(200);
        assertThat(done.path()).startsWith("/bao-tin-xau/");
        assertThat(done.text()).contains("Trung tâm đã nhận báo tin", "chậm nhất ngày", "Đòi tiền");
        assertThat(done.text()).doesNotContain("500.000");

        var code = done.path().substring("/bao-tin-xau/".length());
        assertThat(code).matches("[A-HJKMNP-Z2-9]{10}");
        var asked = browsers.openFrom(newAddress())
                .get("/bao-tin-xau")
                .form("/bao-tin-xau")
                .set("ma", code.substring(0, 5).toLowerCase(Locale.ROOT) + " " + code.substring(5))
                .submit();
        assertThat(asked.path()).isEqualTo("/bao-tin-xau/" + code);
        assertThat(asked.text()).contains("Thợ xẻ gỗ");
    }

    @Test
    void theSameFormSentTwiceMakesOneReport() {
        var report = visitor.get(form).form(form).set("ly-do", "JOB_GONE");

        var first = report.submit();
        var again = report.submit();

        assertThat(again.path()).isEqualTo(first.path());
    }

    @Test
    void aReportWithoutAReasonOrAnUnnamedProblemWithoutWordsComesBackAsItWas() {
        var missing = visitor.get(form).form(form).set("lien-he", "abc").submit();
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.document().getElementById("ly-do-error").text()).contains("Hãy chọn");
        assertThat(missing.document().getElementById("lien-he-error").text()).isNotEmpty();
        assertThat(missing.document().getElementById("lien-he").attr("value")).isEqualTo("abc");

        var other = missing.form(form)
                .set("ly-do", "OTHER")
                .set("lien-he", "0214 3820 123")
                .submit();
        assertThat(other.document().getElementById("su-viec-error").text()).contains("ít nhất 10 ký tự");
        assertThat(other.document().getElementById("lien-he-error").text()).contains("số di động");
    }

    @Test
    void whoSolvesNoPuzzleReportsNothing() {
        var refused = visitor.get(form)
                .form(form)
                .set("ly-do", "JOB_GONE")
                .set("loi-giai", "")
                .submit();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().getElementById("tra-loi-error")).isNotNull();
    }

    @Test
    void oneNetworkAddressReportsOnlySoOften() {
        for (int turn = 0; turn < 10; turn++) {
            assertThat(visitor.get(form)
                            .form(form)
                            .set("ly-do", "JOB_GONE")
                            .submit()
                            .status())
                    .isEqualTo(200);
        }

        var refused = visitor.get(form).form(form).set("ly-do", "JOB_GONE").submit();

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text()).contains("quá nhiều lần báo");
    }

    @Test
    void hostileWordsAreTakenAsWordsOrRefusedAndNeverBreakThePage() {
        var tooLong = visitor.get(form)
                .form(form)
                .set("ly-do", "OTHER")
                .set("su-viec", "ă".repeat(10_000))
                .submit();
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.document().getElementById("su-viec-error").text()).contains("10000");

        var odd = tooLong.form(form)
                .set("su-viec", "\u0000\u202Egian\u202C <script>alert(1)</script> '; DROP TABLE x; --")
                .submit();
        assertThat(odd.path()).startsWith("/bao-tin-xau/");

        var unknown = visitor.get(form).form(form).set("ly-do", "NO_SUCH").submit();
        assertThat(unknown.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABCDEFGHJK", "abc", "0000000000", "%3Cscript%3E", "ABCDEFGHJ%00"})
    void aWrongCodeOpensNothing(String code) {
        assertThat(visitor.get("/bao-tin-xau/" + code).status()).isIn(400, 404);
        assertThat(visitor.get("/bao-tin-xau?ma=" + code).status()).isIn(400, 404, 422);
    }

    @Test
    void codesCannotBeGuessedFromOneNetworkAddress() {
        for (int turn = 0; turn < 60; turn++) {
            assertThat(visitor.get("/bao-tin-xau/ABCDEFGHJK").status()).isEqualTo(404);
        }

        assertThat(visitor.get("/bao-tin-xau/ABCDEFGHJK").status()).isEqualTo(429);
        assertThat(browsers.openFrom(newAddress())
                        .get("/bao-tin-xau/ABCDEFGHJK")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anAdThatHasEndedCanStillBeReported() {
        var address = "/quan-ly/tin-tuyen-dung/" + ad;
        browsers.open()
                .signIn(accounts.staff(Role.MODERATOR))
                .get(address)
                .form(address + "/dung")
                .set("ly-do-dung", "SUSPECTED_FRAUD")
                .submit();

        var gone = visitor.get(job);
        assertThat(gone.status()).isEqualTo(410);
        var done = visitor.get(gone.document().selectFirst("a[href$=/bao-cao]").attr("href"))
                .form(form)
                .set("ly-do", "MONEY_ASKED")
                .submit();

        assertThat(done.path()).startsWith("/bao-tin-xau/");
    }

    @Test
    void anAdThatNeverWasPublicCannotBeReported() {
        assertThat(visitor.get("/viec-lam/khong-co-tin-nay-12345678/bao-cao").status())
                .isEqualTo(404);
    }

    /** Limits hold for one network address; each test has its own. */
    private static String newAddress() {
        return "10.61.7." + ADDRESSES.incrementAndGet();
    }
}
