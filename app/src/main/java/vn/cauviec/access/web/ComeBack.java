package vn.cauviec.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where somebody is led back to after a page that came between: sign-in, or the question what details are needed for. */
final class ComeBack {
    /** A longer address does not fit the header of a redirect; no page of ours has one. */
    private static final int LONGEST = 2_000;

    private ComeBack() {}

    /** The address of the page between, which carries the address that was asked for; without its query, or without it, where that is too long. */
    static String through(String pageBetween, HttpServletRequest request) {
        var path = encode(request.getRequestURI());
        var query = request.getQueryString();
        var whole = query == null ? path : path + encode("?" + query);
        if (whole.length() <= LONGEST) {
            return pageBetween + "?ve=" + whole;
        }
        return pageBetween + "?ve=" + (path.length() <= LONGEST ? path : encode("/"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
