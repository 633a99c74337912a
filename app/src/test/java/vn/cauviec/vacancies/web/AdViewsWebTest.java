package vn.cauviec.vacancies.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestVacancies;
import vn.cauviec.kernel.Role;
import vn.cauviec.vacancies.Vacancies;
import vn.cauviec.vacancies.domain.AdViews;

@CauViecTest
class AdViewsWebTest {
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

    @Autowired
    AdViews views;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anEmployerSeesHowOftenOthersLookedAtItsAd() {
        var company = employers.verified("Công ty TNHH Đếm Lượt Xem");
        var ad = ads.published(company, "Thợ đếm lượt xem");
        var address = "/viec-lam/" + vacancies.get(ad).slug();
        var head = browsers.open().signIn(employers.head(company));
        var visitor = browsers.open();

        visitor.get(address);
        visitor.get(address);
        head.get(address);
        browsers.open().signIn(accounts.staff(Role.MODERATOR)).get(address);
        visitor.attack(
                "GET", address, "", "", java.util.Map.entry("User-Agent", "ExampleBot/2.1 (+https://example.vn/bot)"));

        assertThat(head.get("/nha-tuyen-dung/tin/" + ad)
                        .document()
                        .select("#so-lieu dd")
                        .eachText())
                .startsWith("2", "0");
    }

    @Test
    void whatWasCountedIsWrittenWhenTheNodeStopsAndCountedOnce() {
        var ad = ads.published(employers.verified("Công ty TNHH Ghi Lượt Xem"), "Thợ ghi lượt xem");
        browsers.open().get("/viec-lam/" + vacancies.get(ad).slug());

        views.stop();
        views.start();

        assertThat(jdbc.sql("SELECT sum(views) FROM vacancies.ad_day WHERE vacancy_id = ?")
                        .param(ad)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(views.get(ad).total()).isEqualTo(1);
        assertThat(views.get(ad).days()).hasSize(14);
        assertThat(views.get(ad).days().getLast().views()).isEqualTo(1);
    }
}
