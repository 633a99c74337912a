package vn.cauviec.site;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Stream;

/** The language in which a request is answered: the one that the person chose, Vietnamese before any choice. */
public final class RequestLanguage {
    /** Cookie that holds the chosen language. */
    public static final String COOKIE = "ngon-ngu";

    private RequestLanguage() {}

    public static Language of(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .flatMap(code -> Language.find(code).stream())
                .findFirst()
                .orElse(Language.VIETNAMESE);
    }
}
