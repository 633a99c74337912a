package vn.cauviec.vacancies.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestVacancies;
import vn.cauviec.employers.Employers;
import vn.cauviec.kernel.Role;
import vn.cauviec.vacancies.domain.JobQuery;
import vn.cauviec.vacancies.domain.JobSearch;
import vn.cauviec.vacancies.domain.JobSorting;
import vn.cauviec.vacancies.domain.StopReason;
import vn.cauviec.vacancies.domain.StopVacancy;

/** A page of the search that was made for one visitor is sent to the next, and to nobody for whom it would be another one. */
@CauViecTest
class KeptPagesWebTest {
    private static final LocalDate TODAY = LocalDate.of(2023, 6, 14);
    private static final String SEARCH = "/viec-lam?q=nau+tay+ket";

    @Autowired
    TestVacancies vacancies;

    @Autowired
    TestEmployers employers;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Browser.Factory browsers;

    @Autowired
    JobSearch search;

    @Autowired
    StopVacancy stop;

    private Employers.Card employer;

    @BeforeEach
    void anEmployer() {
        employer = employers.verified("Cơ sở chè Tà Lủng");
    }

    @Test
    void whatWasPublishedOrStoppedIsOnTheNextPage() {
        var first = published("Thợ nấu tẩy kết");
        assertThat(browsers.open().get(SEARCH).text()).contains("Thợ nấu tẩy kết");

        published("Phụ nấu tẩy kết");
        assertThat(browsers.open().get(SEARCH).text()).contains("Thợ nấu tẩy kết", "Phụ nấu tẩy kết");

        var moderator = accounts.actor(accounts.staff(Role.MODERATOR));
        TestVacancies.as(moderator, () -> {
            stop.run(moderator, first, StopReason.ASKED_BY_EMPLOYER, "Doanh nghiệp báo đã đủ người");
            return true;
        });
        awaitCount(1);
        assertThat(browsers.open().get(SEARCH).text())
                .contains("Phụ nấu tẩy kết")
                .doesNotContain("Thợ nấu tẩy kết");
    }

    @Test
    void whoIsSignedInSeesTheOwnPageAndLeavesNothingOfItToOthers() {
        var visitor = browsers.open();
        var before = visitor.get(SEARCH);
        var worker = accounts.worker();

        assertThat(browsers.open().signIn(worker).get(SEARCH).text()).contains("Đăng xuất");
        assertThat(visitor.get(SEARCH).body()).isEqualTo(before.body()).doesNotContain("Đăng xuất");
    }

    @Test
    void eachLanguageHasItsPage() {
        var vietnamese = browsers.open();
        var english = browsers.open();
        vietnamese.get(SEARCH);
        english.get("/ngon-ngu?chon=en&ve=/");

        assertThat(english.get(SEARCH).document().selectFirst("html").attr("lang"))
                .isEqualTo("en");
        assertThat(vietnamese.get(SEARCH).document().selectFirst("html").attr("lang"))
                .isEqualTo("vi");
    }

    @Test
    void aPageThatTheBrowserHasIsNotSentAgain() {
        var visitor = browsers.open();
        var mark = visitor.get(SEARCH).header("ETag");

        assertThat(visitor.getUnlessKnown(SEARCH, mark).status()).isEqualTo(304);
        assertThat(visitor.get(SEARCH).header("Cache-Control")).isEqualTo("private, no-cache");
    }

    @Test
    void aPageWithAnErrorIsMadeEachTime() {
        var address = "/viec-lam?noi=khong-dau-ca-xyz";
        for (int i = 0; i < 2; i++) {
            var page = browsers.open().get(address);
            assertThat(page.status()).isEqualTo(400);
            assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        }
    }

    private UUID published(String title) {
        int before = count();
        var id = vacancies.published(employer, TestVacancies.ad(title));
        awaitCount(before + 1);
        return id;
    }

    private void awaitCount(int jobs) {
        for (int i = 0; count() != jobs; i++) {
            assertThat(i).as("waited in vain").isLessThan(500);
            LockSupport.parkNanos(10_000_000);
        }
    }

    private int count() {
        return search.search(new JobQuery("nấu tẩy kết", null, TODAY, null, Set.of(), "", JobSorting.RELEVANCE, 1))
                .total();
    }
}
