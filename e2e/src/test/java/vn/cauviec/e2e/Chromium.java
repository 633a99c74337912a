package vn.cauviec.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The machine's Chromium, driven as a person would; keeps pictures and everything that the console complains of. */
final class Chromium implements AutoCloseable {
    static final Path PICTURES = Path.of("target", "pictures");

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String AXE = axe();

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    Chromium() {
        var found = System.getenv("CAUVIEC_CHROMIUM");
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(found == null ? "/usr/bin/chromium" : found))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-dev-shm-usage",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** A window of its own: no cookies of others. */
    Visitor visitor(RunningSite site, int width) {
        return new Visitor(context(site.address(), width, true, false));
    }

    Visitor visitorWithoutJavaScript(RunningSite site, int width) {
        return new Visitor(context(site.address(), width, false, false));
    }

    /** A window into which axe may put its script; the policy of the site is tested in the others. */
    Visitor visitorForAxe(RunningSite site, int width) {
        return new Visitor(context(site.address(), width, true, true));
    }

    /** The same at the site's name, because a passkey belongs to a name and never to an address of numbers. */
    Visitor visitorAtItsName(RunningSite site, int width) {
        return new Visitor(context(site.named(), width, true, true));
    }

    private BrowserContext context(String site, int width, boolean javaScript, boolean bypassPolicy) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(site)
                .setViewportSize(width, 800)
                .setLocale("vi-VN")
                .setJavaScriptEnabled(javaScript)
                // Axe measures colours: not while one is on its way to another.
                .setReducedMotion(bypassPolicy ? ReducedMotion.REDUCE : ReducedMotion.NO_PREFERENCE)
                .setBypassCSP(bypassPolicy));
        context.onConsoleMessage(message -> {
            // A form with mistakes is answered with 422, which the console reports as a failed load.
            if (message.type().equals("error") && !message.text().contains("the server responded with a status of 4")) {
                complaints.add(message.page().url() + ": " + message.text());
            }
        });
        context.onWebError(error -> complaints.add(error.error()));
        return context;
    }

    /** What the console complained of in all windows since it was asked last. */
    List<String> takeComplaints() {
        var taken = List.copyOf(complaints);
        complaints.clear();
        return taken;
    }

    /** Keeps a picture of the whole page. */
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** What axe finds wrong with the page, a line each. */
    static List<String> violations(Page page) {
        return violations(page, Map.of("type", "tag", "values", TAGS));
    }

    /** The same of the one rule that depends on the colours. */
    static List<String> violationsOfContrast(Page page) {
        return violations(page, Map.of("type", "rule", "values", List.of("color-contrast")));
    }

    /** Axe itself, put into the page once: the builder of its library loads a second page for each answer, for frames that we have not. */
    @SuppressWarnings("unchecked")
    private static List<String> violations(Page page, Map<String, Object> rules) {
        if (!Boolean.TRUE.equals(page.evaluate("typeof axe === 'object'"))) {
            page.evaluate(AXE);
        }
        var found = (List<String>) page.evaluate("""
                async (rules) => (await axe.run(document, { runOnly: rules, resultTypes: ['violations'] })).violations
                    .flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${rule.help} ${JSON.stringify(node.target)}`))
                """, rules);
        return found.stream().map(line -> page.url() + " " + line).toList();
    }

    private static String axe() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True when the page is wider than the window. */
    static boolean scrollsSideways(Page page) {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
