package vn.cauviec.e2e;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Looks at pages as a phone and as a desk show them, keeps a picture of each, and notes what is wrong with them. */
final class Inspection {
    private static final int HEIGHT = 800;

    private final List<String> faults = new ArrayList<>();

    /** Looks at the page in both widths and leaves it in that of the phone. Needs a window into which axe may put its script. */
    void look(Page page, String who) {
        for (int width : new int[] {Visitor.DESK, Visitor.PHONE}) {
            page.setViewportSize(width, HEIGHT);
            if (Chromium.scrollsSideways(page)) {
                faults.add("wider than %d: %s as %s".formatted(width, page.url(), who));
            }
            Chromium.picture(page, "page-%s-%s-%d".formatted(who.toLowerCase(Locale.ROOT), fileName(page), width));
            Chromium.violations(page)
                    .forEach(violation -> faults.add("%s as %s at %d".formatted(violation, who, width)));
        }
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
