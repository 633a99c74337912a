package vn.cauviec.vacancies.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestJobs;
import vn.cauviec.TestVacancies;
import vn.cauviec.vacancies.domain.TypedAd;

/** Ads of the same job stand in one card, with the other places; whatever somebody else offers stands for itself. */
@CauViecTest
class TwinsWebTest {
    private static final String TITLE = "Thợ chằm nón lá sinh đôi";

    @Autowired
    Browser.Factory browsers;

    @Autowired
    TestEmployers employers;

    @Autowired
    TestVacancies ads;

    @Autowired
    TestJobs jobs;

    @Test
    void theSameJobInSeveralPlacesIsOneCardThatLeadsToEachOfThem() {
        var company = employers.verified("Công ty Nón Lá Nhiều Nơi");
        jobs.found(ads.published(company, in("Sa Pa")));
        jobs.found(ads.published(company, in("Bát Xát")));
        jobs.found(ads.published(company, in("Mường Khương")));
        jobs.found(ads.published(employers.verified("Công ty Nón Lá Khác"), in("Sa Pa")));

        var page = browsers.open().get("/viec-lam?q=cham+non+la+sinh+doi");

        var cards = page.document().select("li.card");
        assertThat(cards).hasSize(2);
        var grouped = page.document().select("li.card:contains(Nhiều Nơi)");
        assertThat(grouped.text()).contains("Việc này còn 2 tin nữa");
        assertThat(grouped.select("p.above a").eachText()).hasSize(2).doesNotContain("cùng nơi này");
        assertThat(page.text()).contains("4 việc");
        for (var link : grouped.select("a")) {
            assertThat(browsers.open().get(link.attr("href")).status()).isEqualTo(200);
        }
    }

    private static TypedAd in(String place) {
        return new TypedAd(
                TITLE,
                "Chằm nón theo mẫu, làm tại xưởng, có người dạy nghề.",
                "",
                "",
                "",
                "",
                "",
                place,
                "",
                List.of(),
                "6 triệu",
                "",
                "FULL_TIME",
                "2",
                "30/06/2023",
                "");
    }
}
