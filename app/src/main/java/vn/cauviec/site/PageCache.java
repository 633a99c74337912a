package vn.cauviec.site;

import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Whether a browser may keep a page, and how it knows that it has not changed. Without a word of the handler it may not. */
public final class PageCache {
    private static final int MARK_BYTES = 12;

    private PageCache() {}

    /** The browser may keep the page, but asks each time whether it is still the same: nobody sees what is old, and what is the same is not sent again. */
    public static void askEachTime(HttpServletResponse response) {
        response.setHeader("Cache-Control", "private, no-cache");
    }

    /** Marks content, so that it is not sent again unchanged (ETag). Weak: what is sent is compressed. */
    public static String mark(byte[] content) {
        var digest = digest();
        digest.update(content);
        return mark(digest);
    }

    /** The same for content that comes in pieces. */
    public static String mark(MessageDigest content) {
        return "W/\"" + HexFormat.of().formatHex(content.digest(), 0, MARK_BYTES) + "\"";
    }

    /** Takes the pieces. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
