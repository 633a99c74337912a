package vn.cauviec.site;

import jakarta.servlet.http.HttpServletResponse;

/** Whether a browser may keep a page. Without a word of the handler it may not. */
public final class PageCache {
    private PageCache() {}

    /** The browser may keep the page, but asks each time whether it is still the same: nobody sees what is old, and what is the same is not sent again. */
    public static void askEachTime(HttpServletResponse response) {
        response.setHeader("Cache-Control", "private, no-cache");
    }
}
