package vn.cauviec.site;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Stream;

/** The language in which a request is answered: the one that the person chose, Vietnamese before any choice. */
public final class RequestLanguage {
    private static final String COOKIE = "ngon-ngu";

    private RequestLanguage() {}

    /** Name of the cookie that holds the chosen language. Under encryption it ties the cookie to this host; without, browsers refuse such a name. */
    public static String cookie(HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + COOKIE : COOKIE;
    }

    public static Language of(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(cookie(request)))
                .map(Cookie::getValue)
                .flatMap(code -> Language.find(code).stream())
                .findFirst()
                .orElse(Language.VIETNAMESE);
    }
}
