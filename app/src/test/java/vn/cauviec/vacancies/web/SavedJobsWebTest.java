package vn.cauviec.vacancies.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestJobs;
import vn.cauviec.TestVacancies;
import vn.cauviec.employers.Employers;
import vn.cauviec.kernel.Role;
import vn.cauviec.vacancies.domain.StopReason;
import vn.cauviec.vacancies.domain.StopVacancy;

/** Jobs that a browser keeps, without an account and without a script. */
@CauViecTest
class SavedJobsWebTest {
    @Autowired
    TestVacancies vacancies;

    @Autowired
    TestEmployers employers;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestJobs jobs;

    @Autowired
    Browser.Factory browsers;

    @Autowired
    StopVacancy stop;

    private Employers.Card employer;

    @BeforeEach
    void anEmployer() {
        employer = employers.verified("Công ty TNHH Ghi Nhớ");
    }

    @Test
    void aJobIsKeptByALinkOnItsPageNewestFirstAndTakenOutAgain() {
        var browser = browsers.open();
        keep(browser, jobs.address(vacancies.published(employer, "Thợ giữ việc một")));

        var page = keep(browser, jobs.address(vacancies.published(employer, "Thợ giữ việc hai <b>")));

        assertThat(page.path()).isEqualTo("/tin-da-luu");
        // The link of the heading fills the card; what stands beside it can be pressed only above it.
        assertThat(page.document().select(".card .button:not(.above .button)")).isEmpty();
        assertThat(page.document().select(".card h2").eachText())
                .containsExactly("Thợ giữ việc hai <b>", "Thợ giữ việc một");
        assertThat(page.document().selectFirst(".card").text())
                .contains("Công ty TNHH Ghi Nhớ", "10–14 triệu đồng/tháng", "hạn nộp 30/06/2023");

        var fewer = browser.get(
                page.document().selectFirst("a[href^=/tin-da-luu/bo]").attr("href"));

        assertThat(fewer.document().select(".card h2").eachText()).containsExactly("Thợ giữ việc một");
        assertThat(browsers.open().get("/tin-da-luu").text())
                .as("another browser")
                .contains("Chưa có tin nào được lưu");
    }

    @Test
    void whatHasEndedStaysInTheListAndSaysSo() {
        var id = vacancies.published(employer, "Thợ giữ việc ba");
        var browser = browsers.open();
        keep(browser, jobs.address(id));
        var moderator = accounts.actor(accounts.staff(Role.MODERATOR));
        TestVacancies.as(moderator, () -> {
            stop.run(moderator, id, StopReason.ASKED_BY_EMPLOYER, "Doanh nghiệp báo đã đủ người");
            return true;
        });

        assertThat(browser.get("/tin-da-luu").document().selectFirst(".card").text())
                .contains("Thợ giữ việc ba", "Việc này đã dừng tuyển.");
    }

    @Test
    void whatIsNoAddressOfAJobIsNotFound() {
        for (var nonsense : List.of("%00", "%25", "a%20b", "x".repeat(400), "khong-co")) {
            assertThat(browsers.open().get("/tin-da-luu/them?tin=" + nonsense).status())
                    .as(nonsense)
                    .isEqualTo(404);
        }
    }

    @Test
    void aCookieThatWasWrittenByHandIsReadAsFarAsItIsOne() {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie("tin-da-luu", "abcdefgh.<script>.a...ABCDEFGH.abcdefgh.12345678"));

        assertThat(SavedJobs.read(request)).containsExactly("abcdefgh", "12345678");

        request.setCookies(new Cookie(
                "tin-da-luu",
                IntStream.range(0, 100).mapToObj("%08d"::formatted).collect(Collectors.joining("."))));

        assertThat(SavedJobs.read(request)).hasSize(30);
    }

    @Test
    void theFirstToGoIsTheOldest() {
        var browser = browsers.open();
        for (int number = 1; number <= 31; number++) {
            keep(browser, jobs.address(vacancies.published(employer, "Thợ giữ việc thứ " + number)));
        }

        assertThat(browser.get("/tin-da-luu").document().select(".card h2").eachText())
                .hasSize(30)
                .startsWith("Thợ giữ việc thứ 31")
                .doesNotContain("Thợ giữ việc thứ 1");
    }

    @Test
    void aJobThatNobodyKnowsIsNotKept() {
        assertThat(browsers.open().get("/tin-da-luu/them?tin=khong-co-00000000").status())
                .isEqualTo(404);
    }

    @Test
    void thePageOfAJobStillSetsNoCookie() {
        var page = browsers.open().get(jobs.address(vacancies.published(employer, "Thợ giữ việc bốn")));

        assertThat(page.header("Set-Cookie")).isEmpty();
        assertThat(page.header("ETag")).startsWith("W/\"");
    }

    private static Browser.Page keep(Browser browser, String address) {
        return browser.get(browser.get(address)
                .document()
                .selectFirst("a[href^=/tin-da-luu/them]")
                .attr("href"));
    }
}
