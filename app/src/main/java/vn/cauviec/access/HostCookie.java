package vn.cauviec.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Cookies of this host alone. Under encryption a name ties its cookie to this host and to encryption; without it browsers refuse such a name. */
public final class HostCookie {
    private static final String PREFIX = "__Host-";

    private HostCookie() {}

    /** The cookie has the path "/", no domain, and is marked secure where the connection is. */
    public static String name(String plain, boolean secure) {
        return secure ? PREFIX + plain : plain;
    }

    public static Optional<String> read(HttpServletRequest request, String plain) {
        var name = name(plain, request.isSecure());
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** For this site and no script; a life of zero takes it away. */
    public static void write(
            HttpServletRequest request, HttpServletResponse response, String plain, String value, Duration life) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name(plain, request.isSecure()), value)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(life)
                        .build()
                        .toString());
    }
}
