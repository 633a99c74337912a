package vn.cauviec.vacancies.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;

/** How fast the search is to be is published, and each answer says how long it took (bar S32). */
@CauViecTest
class LatencyGoalWebTest {
    @Autowired
    Browser.Factory browsers;

    @Autowired
    TestAccounts accounts;

    @Test
    void theGoalStandsOnThePageAboutTheInterface() {
        assertThat(browsers.open().get("/du-lieu-mo/api").text())
                .contains("95 trong 100 lượt tìm", "150 mili giây", "100 lượt mỗi giây", "query_time_in_millis");
    }

    @Test
    void theListSaysHowLongItTookMadeOrKept() {
        var visitor = browsers.open();
        for (int i = 0; i < 2; i++) {
            assertThat(visitor.get("/viec-lam?q=tho+moc").header("Server-Timing"))
                    .matches("app;dur=[0-9]+\\.[0-9]");
        }
    }

    @Test
    void aPageOfSomebodySaysNothingOfIt() {
        var worker = browsers.open().signIn(accounts.worker());

        assertThat(worker.get("/viec-lam?q=tho+moc").headers("Server-Timing")).isEmpty();
        assertThat(worker.get("/ca-nhan").headers("Server-Timing")).isEmpty();
    }
}
