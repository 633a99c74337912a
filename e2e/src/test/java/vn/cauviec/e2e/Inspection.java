package vn.cauviec.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Looks at pages as a phone and as a desk show them, keeps pictures, and notes what is wrong with them. */
final class Inspection {
    private static final int HEIGHT = 800;

    /** With the woven band; a second line of links makes it 110 pixels. */
    private static final int HEAD_OF_ONE_LINE = 80;

    /** Pictures of all pages, not only of the public ones and of the look. */
    private static final boolean FULL = Boolean.getBoolean("cauviec.full");

    private final List<String> faults = new ArrayList<>();

    /** Looks at the page in both widths and leaves it in that of the phone. Needs a window into which axe may put its script. */
    void look(Page page, String who) {
        look(page, who, FULL);
    }

    /** @param pictures whether the page is photographed, in the light and in the dark */
    void look(Page page, String who, boolean pictures) {
        for (int width : new int[] {Visitor.DESK, Visitor.PHONE}) {
            page.setViewportSize(width, HEIGHT);
            if (Chromium.scrollsSideways(page)) {
                faults.add("wider than %d: %s as %s".formatted(width, page.url(), who));
            }
            if (width == Visitor.DESK && headHeight(page) > HEAD_OF_ONE_LINE) {
                faults.add("the head has two lines: %s as %s".formatted(page.url(), who));
            }
            Chromium.violations(page)
                    .forEach(violation -> faults.add("%s as %s at %d".formatted(violation, who, width)));
            if (pictures) {
                photograph(page, "%s%s-%d".formatted(who.toLowerCase(Locale.ROOT), fileName(page), width), who);
            }
        }
    }

    private static int headHeight(Page page) {
        return (Integer) page.evaluate("document.querySelector('.masthead').offsetHeight");
    }

    private void photograph(Page page, String name, String who) {
        Chromium.picture(page, name + "-light");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Chromium.picture(page, name + "-dark");
        Chromium.violationsOfContrast(page)
                .forEach(violation -> faults.add("%s as %s in the dark".formatted(violation, who)));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    private static String fileName(Page page) {
        return URI.create(page.url())
                .getPath()
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id")
                .replaceAll("^/moi/.*", "/moi")
                .replaceAll("[^a-z0-9-]+", "_");
    }
}
