package vn.cauviec.vacancies.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestJobs;
import vn.cauviec.TestVacancies;
import vn.cauviec.kernel.Role;

/** The order of a list is explained: to everybody in a sentence, to moderators in full. */
@CauViecTest
class ExplainWebTest {
    @Autowired
    Browser.Factory browsers;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestEmployers employers;

    @Autowired
    TestVacancies ads;

    @Autowired
    TestJobs jobs;

    @Test
    void aModeratorSeesForEachJobHowManyPointsItGotAndForWhat() {
        jobs.found(ads.published(employers.verified("Công ty Giải Thích Thứ Tự"), "Thợ hàn tàu thuỷ giải thích"));
        var moderator = browsers.open().signIn(accounts.staff(Role.MODERATOR));

        var page = explained(moderator);

        assertThat(page.text()).contains("Thợ hàn tàu thuỷ giải thích", "điều cho điểm");
        var row = page.document().select("tbody tr").first();
        long total = number(row.select("td").get(0).text());
        assertThat(total).isPositive();
        assertThat(number(row.select("td").get(1).text())
                        + number(row.select("td").get(2).text()))
                .isEqualTo(total);
        assertThat(row.select("li")).isNotEmpty();
    }

    @Test
    void everybodyReadsInOneSentenceInWhichOrderTheJobsStand() {
        jobs.found(ads.published(employers.verified("Công ty Nói Thứ Tự"), "Thợ nề nói thứ tự"));
        var visitor = browsers.open();

        assertThat(visitor.get("/viec-lam?q=th%E1%BB%A3+n%E1%BB%81").text())
                .contains("Xếp theo: đúng việc bạn tìm đứng trước");
        assertThat(visitor.get("/viec-lam").text()).contains("Xếp theo: tin mới đăng đứng trước");
        assertThat(visitor.get("/viec-lam?sap=luong").text()).contains("cao đứng trước");
    }

    private static Browser.Page explained(Browser moderator) {
        return moderator.get("/quan-ly/tim-viec?q=tho+han+tau+thuy+giai+thich");
    }

    private static long number(String shown) {
        return Long.parseLong(shown.replaceAll("[^0-9-]", ""));
    }
}
