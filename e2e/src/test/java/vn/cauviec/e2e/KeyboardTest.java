package vn.cauviec.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Hands that use no mouse: from the first page through signing in to a form that is sent, as the page on keys promises. */
@ExtendWith(Browsing.class)
class KeyboardTest {
    private static final int MANY = 80;

    /** A card shows the frame around the whole of it. */
    private static final String FRAMED = """
            [document.activeElement, document.activeElement.closest('.card')]
                .some((part) => part && getComputedStyle(part).outlineStyle === 'solid')
            """;

    @Test
    void fromSigningInToAFormThatIsSentWithKeysAlone(RunningSite site, Chromium chromium) {
        try (var visitor = chromium.visitor(site, Visitor.DESK)) {
            var page = visitor.page();
            visitor.open("/");
            page.keyboard().press("Tab");
            assertThat(focused(page, "className")).isEqualTo("skip");
            page.keyboard().press("Enter");
            assertThat(page.url()).endsWith("#main");
            page.keyboard().press("/");
            assertThat(focused(page, "type")).isEqualTo("search");

            visitor.open("/");
            tabTo(page, "a[href^='/dang-nhap']");
            follow(visitor, "/dang-nhap");
            tabTo(page, "[name=ten]");
            page.keyboard().type(SampleRole.WORKER.email());
            tabTo(page, "[name='mat-khau']");
            page.keyboard().type("cauviec-mau");
            page.keyboard().press("Enter");
            page.waitForURL("**/ca-nhan**");

            tabTo(page, "a[href='/ca-nhan/ho-so']");
            follow(visitor, "/ca-nhan/ho-so");
            tabTo(page, "[name='trinh-do']");
            page.keyboard().press("ArrowDown");
            var chosen = page.inputValue("[name='trinh-do']");
            tabTo(page, "main form[method=post] button[type=submit]");
            page.keyboard().press("Enter");
            page.waitForSelector(".notice.good");
            assertThat(page.inputValue("[name='trinh-do']")).isEqualTo(chosen);
        }
        assertThat(chromium.takeComplaints()).isEmpty();
    }

    @Test
    void aFormWithMistakesIsPutRightFromItsSummaryWithKeysAlone(RunningSite site, Chromium chromium) {
        try (var visitor = chromium.visitor(site, Visitor.DESK)) {
            var page = visitor.page();
            visitor.open("/dang-ky");
            tabTo(page, "[name='ho-ten']");
            page.keyboard().type("Sùng Thị Phím");
            page.keyboard().press("Enter");
            page.waitForSelector(".error-summary");
            assertThat(focused(page, "className")).contains("error-summary");
            page.keyboard().press("Tab");
            var field = String.valueOf(page.evaluate("document.activeElement.hash"));
            page.keyboard().press("Enter");
            assertThat(page.url()).endsWith(field);
            assertThat(focused(page, "id")).isEqualTo(field.substring(1));
        }
        chromium.takeComplaints();
    }

    /** Presses Tab until the place is reached; whoever stands there must see it. */
    private static void tabTo(Page page, String place) {
        for (int pressed = 0; pressed < MANY; pressed++) {
            if (Boolean.TRUE.equals(page.evaluate("place => document.activeElement.matches(place)", place))) {
                assertThat(page.evaluate(FRAMED))
                        .as("the frame around %s", place)
                        .isEqualTo(true);
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("no way by Tab to " + place + " on " + page.url());
    }

    private static void follow(Visitor visitor, String address) {
        visitor.page().keyboard().press("Enter");
        visitor.page().waitForURL("**" + address + "**");
    }

    private static String focused(Page page, String property) {
        return String.valueOf(page.evaluate("property => document.activeElement[property]", property));
    }
}
