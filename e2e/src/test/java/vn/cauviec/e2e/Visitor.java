package vn.cauviec.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody at a window of their own: opens pages, fills in forms, presses buttons and waits for what comes. */
final class Visitor implements AutoCloseable {
    static final int PHONE = 360;
    static final int DESK = 1280;

    /** The password of every account of the sample province. */
    private static final String SAMPLE_PASSWORD = "cauviec-mau";

    private static final String PURPOSE = "/quan-ly/muc-dich";

    private final BrowserContext context;
    private final Page page;

    Visitor(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
    }

    /** Signs in with an account of the sample province. */
    Visitor signedIn(SampleRole role) {
        return signedIn(role.email(), SAMPLE_PASSWORD);
    }

    Visitor signedIn(String name, String password) {
        open("/dang-nhap");
        fill("ten", name);
        fill("mat-khau", password);
        press(submit("/dang-nhap"));
        assertThat(page.url()).as("where %s arrives", name).doesNotContain("/dang-nhap");
        return this;
    }

    /**
     * Signs up as a worker.
     *
     * @param contact telephone number or e-mail address
     */
    Visitor signedUp(String name, String born, String sex, String commune, String contact, String password) {
        open("/dang-ky");
        fill("ho-ten", name);
        fill("ngay-sinh", born);
        choose("gioi-tinh", sex);
        fill("xa", commune);
        fill(contact.contains("@") ? "email" : "dien-thoai", contact);
        fill("mat-khau", password);
        tick("dong-y");
        press(submit("/dang-ky"));
        assertThat(path()).as("where %s arrives", name).startsWith("/ca-nhan");
        return this;
    }

    Page page() {
        return page;
    }

    Response open(String path) {
        var response = page.navigate(path);
        assertThat(response).as(path).isNotNull();
        return response;
    }

    /** What the server answers, without a browser showing it. */
    record Read(int status, String address, String text) {
        private static final Pattern LINK = Pattern.compile("<a\\b[^>]*\\bhref=\"(/[^\"]*)\"");

        List<String> links() {
            return LINK.matcher(text)
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .toList();
        }

        boolean asksForPurpose() {
            return address.contains(PURPOSE);
        }
    }

    /** Reads a page as the signed-in person, much faster than the browser shows it. */
    Read read(String path) {
        var answer = context.request().get(path);
        try {
            return new Read(answer.status(), answer.url(), answer.text());
        } finally {
            answer.dispose();
        }
    }

    /** Types into the field of that name; its id is its name. */
    void fill(String field, String words) {
        page.fill("[id='" + field + "']", words);
    }

    void tick(String field) {
        page.check("[id='" + field + "']");
    }

    void choose(String field, String value) {
        page.check("input[name='" + field + "'][value='" + value + "']");
    }

    /** The button that sends the form to the address. */
    Locator submit(String address) {
        return page.locator("form[action='" + address + "'] button[type=submit]")
                .first();
    }

    /** The button of the form whose address ends so. */
    Locator submitEnding(String ending) {
        return page.locator("form[action$='" + ending + "'] button[type=submit]")
                .first();
    }

    Locator link(String words) {
        return page.locator("main a", new Page.LocatorOptions().setHasText(words))
                .first();
    }

    Locator linkTo(String partOfAddress) {
        return page.locator("main a[href*='" + partOfAddress + "']").first();
    }

    /** Clicks and waits until the page that it leads to, through all redirects, is there; gives its status. */
    int press(Locator what) {
        var answer = page.waitForResponse(
                response -> response.request().isNavigationRequest() && !isRedirect(response.status()), what::click);
        // Where a script sends the form, the answer comes before the page has begun to change.
        page.waitForURL(answer.url());
        page.waitForLoadState();
        return answer.status();
    }

    /** Says for what the details are needed, where the house asks. */
    void stateThePurpose(String code) {
        if (page.url().contains(PURPOSE)) {
            press(page.locator("button[value='" + code + "']"));
        }
    }

    String mainText() {
        return page.locator("main").innerText();
    }

    String path() {
        return java.net.URI.create(page.url()).getPath();
    }

    private static boolean isRedirect(int status) {
        return status >= 300 && status < 400;
    }

    @Override
    public void close() {
        context.close();
    }
}
