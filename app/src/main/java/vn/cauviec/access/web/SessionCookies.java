package vn.cauviec.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import vn.cauviec.access.HostCookie;

/** The cookie of a session: for this site and no script, secure under encryption. It holds the number of the session as it is. */
final class SessionCookies implements CookieSerializer {
    static final String NAME = "cv-phien";

    private final CookieSerializer plain = cookie(false);
    private final CookieSerializer encrypted = cookie(true);

    @Override
    public void writeCookieValue(CookieValue value) {
        of(value.getRequest()).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return of(request).readCookieValues(request);
    }

    private CookieSerializer of(HttpServletRequest request) {
        return request.isSecure() ? encrypted : plain;
    }

    private static CookieSerializer cookie(boolean secure) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(HostCookie.name(NAME, secure));
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(secure);
        cookie.setSameSite("Lax");
        // Decoded, a stranger's cookie could hold bytes that no number has.
        cookie.setUseBase64Encoding(false);
        return cookie;
    }
}
