package vn.cauviec.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import vn.cauviec.access.HostCookie;

/** The mark that a form carries in its hidden field stands in a cookie too, so that public pages need no session. */
final class FormMarks implements CsrfTokenRepository {
    private static final String NAME = "cv-bieu-mau";

    private final CsrfTokenRepository plain = cookie(false);
    private final CsrfTokenRepository encrypted = cookie(true);

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return of(request).generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        of(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return of(request).loadToken(request);
    }

    private CsrfTokenRepository of(HttpServletRequest request) {
        return request.isSecure() ? encrypted : plain;
    }

    private static CsrfTokenRepository cookie(boolean secure) {
        var cookies = new CookieCsrfTokenRepository();
        cookies.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).secure(secure).sameSite("Lax").path("/"));
        cookies.setCookieName(HostCookie.name(NAME, secure));
        return cookies;
    }
}
