package vn.cauviec.site;

import java.util.List;

/**
 * After a form was accepted: see the next page (303), which shows the notice once.
 *
 * @param to address within this site
 * @param noticeKey message key of what was done; empty for none
 * @param noticeArguments what the notice fills in
 */
public record Redirect(String to, String noticeKey, List<String> noticeArguments) implements Answer {
    public Redirect {
        if (!to.startsWith("/") || to.startsWith("//")) {
            throw new IllegalArgumentException("a redirect stays on this site");
        }
        noticeArguments = List.copyOf(noticeArguments);
    }

    public static Redirect to(String address) {
        return new Redirect(address, "", List.of());
    }

    /** The same redirect; the next page says what was done. */
    public Redirect saying(String key, String... arguments) {
        return new Redirect(to, key, List.of(arguments));
    }
}
