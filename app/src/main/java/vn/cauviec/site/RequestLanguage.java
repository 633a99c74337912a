package vn.cauviec.site;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** The language in which a request is answered: the one that the person chose, Vietnamese before any choice. */
public final class RequestLanguage {
    private static final String COOKIE = "ngon-ngu";
    private static final String CHOSEN = RequestLanguage.class.getName();

    private RequestLanguage() {}

    /** For a program, which has no cookies: from here on the language is the one that it accepts first, Vietnamese where that is neither. */
    public static void chooseAccepted(HttpServletRequest request) {
        var accepted = request.getHeader("Accept-Language");
        var english =
                accepted != null && accepted.strip().toLowerCase(Locale.ROOT).startsWith(Language.ENGLISH.code());
        request.setAttribute(CHOSEN, english ? Language.ENGLISH : Language.VIETNAMESE);
    }

    /** Name of the cookie that holds the chosen language. Under encryption it ties the cookie to this host; without, browsers refuse such a name. */
    public static String cookie(HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + COOKIE : COOKIE;
    }

    public static Language of(HttpServletRequest request) {
        if (request.getAttribute(CHOSEN) instanceof Language chosen) {
            return chosen;
        }
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(cookie(request)))
                .map(Cookie::getValue)
                .flatMap(code -> Language.find(code).stream())
                .findFirst()
                .orElse(Language.VIETNAMESE);
    }
}
