package vn.cauviec.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.kernel.Role;

/** The living page of the look holds every widget: what is true of it there is true on every page. */
@CauViecTest
class LookWebTest {
    private static final String LOOK = "/quan-ly/he-thong/giao-dien";

    @Autowired
    TestAccounts accounts;

    @Autowired
    Browser.Factory browsers;

    @Test
    void visitorsAreSentToSignIn() {
        assertThat(browsers.open().get(LOOK).path()).isEqualTo("/dang-nhap");
    }

    @Test
    void officersWithoutTheRightAreRefused() {
        var page = browsers.open().signIn(accounts.staff(Role.MODERATOR)).get(LOOK);

        assertThat(page.status()).isEqualTo(403);
    }

    @Test
    void everyControlHasALabelAndEveryDescriptionExists() {
        var look = look();

        for (var control : look.select("main :is(input:not([type=hidden]), select, textarea)")) {
            assertThat(control.hasAttr("aria-label")
                            || control.parents().is("label")
                            || look.selectFirst("label[for=" + control.id() + "]") != null)
                    .as("label of %s", control)
                    .isTrue();
        }
        for (var described : look.select("[aria-describedby]")) {
            assertThat(Arrays.stream(described.attr("aria-describedby").split(" ")))
                    .as("descriptions of %s", described)
                    .allMatch(id -> look.getElementById(id) != null);
        }
    }

    @Test
    void aWrongFieldSaysSoToEveryReader() {
        var look = look();
        var phone = look.getElementById("look-phone-wrong");

        assertThat(phone.attr("aria-invalid")).isEqualTo("true");
        assertThat(phone.attr("aria-describedby")).isEqualTo("look-phone-wrong-error");
        assertThat(phone.val()).isEqualTo("09123");
        assertThat(look.getElementById("look-phone-wrong-error").text()).contains("10 chữ số");
        assertThat(look.getElementById("look-name").hasAttr("aria-invalid")).isFalse();
    }

    @Test
    void theSummaryLeadsToEveryWrongField() {
        var look = look();
        var links = look.select(".error-summary a");

        assertThat(links).hasSize(5);
        assertThat(links).allMatch(link -> look.getElementById(link.attr("href").substring(1)) != null);
    }

    @Test
    void noIdStandsTwice() {
        assertThat(look().select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void nothingIsStyledOrScriptedInThePage() {
        var look = look();

        assertThat(look.select("[style], style, script:not([src])")).isEmpty();
        assertThat(look.getAllElements())
                .allMatch(element -> element.attributes().asList().stream()
                        .noneMatch(a -> a.getKey().startsWith("on")));
    }

    @Test
    void everyFileThatThePageAsksForIsThereAndMayBeKept() {
        var browser = browsers.open();
        var files = look().select("link[href], script[src]").stream()
                .map(link -> link.hasAttr("href") ? link.attr("href") : link.attr("src"))
                .toList();

        assertThat(files).hasSize(4).anyMatch(file -> file.contains("htmx"));
        for (var file : files) {
            var answer = browser.get(file);
            assertThat(answer.status()).as(file).isEqualTo(200);
            assertThat(answer.header("Cache-Control")).as(file).contains("immutable");
        }
    }

    @Test
    void theEnglishPageHasAWordForEverything() {
        var browser = browsers.open().signIn(accounts.staff(Role.ADMINISTRATOR));
        browser.get("/ngon-ngu?chon=en&ve=/");
        var look = browser.get(LOOK);

        assertThat(look.document().selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(look.text()).doesNotContain("site.").contains("Things to put right: 5");
    }

    private Document look() {
        var page = browsers.open().signIn(accounts.staff(Role.ADMINISTRATOR)).get(LOOK);
        assertThat(page.status()).isEqualTo(200);
        return page.document();
    }
}
