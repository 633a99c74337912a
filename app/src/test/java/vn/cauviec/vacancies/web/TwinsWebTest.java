package vn.cauviec.vacancies.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.select.Elements;
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

        assertThat(found(page)).hasSize(2);
        var grouped = page.document().select("li.card:contains(Nhiều Nơi)");
        assertThat(grouped.text()).contains("Việc này còn 2 tin nữa");
        assertThat(grouped.select("p.above a").eachText()).hasSize(2).doesNotContain("cùng nơi này");
        assertThat(page.text()).contains("4 việc");
        for (var link : grouped.select("a")) {
            assertThat(browsers.open().get(link.attr("href")).status()).isEqualTo(200);
        }
    }

    @Test
    void aJobWithMoreAdsThanAPageHoldsIsOneCardAndItsOtherAdsAreNotRepeatedOnLaterPages() {
        var title = "Thợ đan thúng chai quét dầu rái";
        var company = employers.verified("Công ty Thúng Chai Khắp Nơi");
        for (int i = 0; i < 21; i++) {
            ads.published(company, in(title, "Sa Pa"));
        }
        var other = ads.published(employers.verified("Công ty Thúng Chai Khác"), in(title, "Bát Xát"));
        jobs.found(ads.published(company, in(title, "Bát Xát")));
        jobs.found(other);

        var first = browsers.open().get("/viec-lam?q=dan+thung+chai+quet+dau+rai");
        var second = browsers.open().get("/viec-lam?q=dan+thung+chai+quet+dau+rai&trang=2");

        assertThat(found(first)).hasSize(2);
        assertThat(first.document().select("li.card:contains(Khắp Nơi)").text())
                .contains("Việc này còn 21 tin nữa", "Xem thêm 9 tin");
        assertThat(first.document().select("li.card:contains(Khắp Nơi) .above a"))
                .hasSize(21);
        assertThat(first.text()).contains("23 việc").doesNotContain("ở trang trước");
        assertThat(found(second)).isEmpty();
        assertThat(second.text()).contains("3 tin của trang này đã nằm trong thẻ của cùng việc ở trang trước");
    }

    /** The list of what was found, without what only comes close. */
    private static Elements found(Browser.Page page) {
        return page.document().select("ol.cards").getFirst().select("li.card");
    }

    private static TypedAd in(String place) {
        return in(TITLE, place);
    }

    private static TypedAd in(String title, String place) {
        return new TypedAd(
                title,
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
