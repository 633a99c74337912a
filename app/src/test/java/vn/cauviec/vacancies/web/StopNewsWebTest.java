package vn.cauviec.vacancies.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.vacancies.domain.saved.StopLinks;

/** The link of a letter ends letters by one press, without signing in. */
@CauViecTest
class StopNewsWebTest {
    private static final String LIST = "/ca-nhan/tim-kiem";
    private static final String SAVE = LIST + "/luu";

    @Autowired
    TestAccounts accounts;

    @Autowired
    StopLinks links;

    @Autowired
    Browser.Factory browsers;

    private TestAccounts.Account worker;
    private Browser browser;
    private Browser stranger;

    @BeforeEach
    void aWorkerWithTwoSearches() {
        worker = accounts.worker();
        browser = browsers.open().signIn(worker);
        stranger = browsers.open();
        save("tho+han", "Hàn");
        save("tho+may", "May");
    }

    @Test
    void openingTheLinkEndsNothingBecauseProgramsOpenEveryLink() {
        var page = stranger.get(links.all(worker.id()));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Ngừng báo việc mới?", "Đã sẵn sàng");
        assertThat(browser.get(LIST).text()).contains("Báo hằng ngày").doesNotContain("Không báo");
    }

    @Test
    void theButtonEndsTheNewsOfAllSearchesAndKeepsTheSearches() {
        var address = links.all(worker.id());

        var done = stranger.get(address).form(address).submit();

        assertThat(done.status()).isEqualTo(200);
        assertThat(done.text()).contains("Đã ngừng báo", "Bật lại bất cứ lúc nào");
        assertThat(browser.get(LIST).document().select(".card")).hasSize(2);
        assertThat(browser.get(LIST).text()).contains("Không báo").doesNotContain("Báo hằng ngày");
    }

    @Test
    void theReadersProgramPostsWithoutHavingSeenAForm() {
        var answer = stranger.ask("POST", links.all(worker.id()), Map.of("List-Unsubscribe", "One-Click"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(browser.get(LIST).text()).doesNotContain("Báo hằng ngày");
    }

    @Test
    void theLinkOfOneSearchEndsItsNewsAlone() {
        var id = browser.get(LIST)
                .document()
                .selectFirst("a[href^='" + LIST + "/']")
                .attr("href")
                .substring(LIST.length() + 1);
        var address = links.one(worker.id(), java.util.UUID.fromString(id));

        assertThat(stranger.get(address).text()).contains("Các tìm kiếm khác vẫn được báo");
        stranger.ask("POST", address);

        var cards = browser.get(LIST).document().select(".card").eachText();
        assertThat(cards.getFirst()).contains("Hàn", "Không báo");
        assertThat(cards.getLast()).contains("May", "Báo hằng ngày");
    }

    @Test
    void endingTwiceIsHarmlessAndTheHolderTurnsNewsOnAgain() {
        var address = links.all(worker.id());
        stranger.ask("POST", address);
        assertThat(stranger.ask("POST", address).status()).isEqualTo(200);
        var own = browser.get(LIST)
                .document()
                .selectFirst("a[href^='" + LIST + "/']")
                .attr("href");

        browser.get(own).form(own).set("nhip", "hang-tuan").submit();

        assertThat(browser.get(LIST).text()).contains("Báo hằng tuần");
    }

    @Test
    void aLinkThatWasNotMadeHereEndsNothing() {
        var address = links.all(worker.id());
        var other = links.all(accounts.worker().id());
        var forged = address.substring(0, address.length() - 22) + other.substring(other.length() - 22);

        for (var wrong : new String[] {forged, address + "A", StopLinks.ADDRESS + "x", StopLinks.ADDRESS + "%F0%9F"}) {
            assertThat(stranger.ask("POST", wrong).status()).as(wrong).isIn(400, 404);
        }
        assertThat(stranger.get(forged).text()).contains("không đúng hoặc đã quá cũ");
        assertThat(stranger.get(StopLinks.ADDRESS + "A".repeat(4_000)).status()).isEqualTo(404);
        assertThat(browser.get(LIST).text()).doesNotContain("Không báo");
    }

    @Test
    void whoIsSignedInMakesNoDifference() {
        var other = accounts.worker();
        var signedIn = browsers.open().signIn(other);

        signedIn.ask("POST", links.all(worker.id()));

        assertThat(browser.get(LIST).text()).doesNotContain("Báo hằng ngày");
        assertThat(signedIn.get(LIST).text()).contains("Chưa lưu tìm kiếm nào");
    }

    @Test
    void theOwnPageLeadsToTheSameLink() {
        var link = browser.get(LIST)
                .document()
                .selectFirst("a[href^='/mot-cham/']")
                .attr("href");

        assertThat(link).isEqualTo(links.all(worker.id()));
    }

    private void save(String words, String name) {
        browser.get(SAVE + "?q=" + words)
                .form(SAVE)
                .set("ten", name)
                .set("nhip", "hang-ngay")
                .set("cach", "thu")
                .submit();
    }
}
