package vn.cauviec.site.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.site.Assets;
import vn.cauviec.site.Language;
import vn.cauviec.site.NavLink;
import vn.cauviec.site.Texts;
import vn.cauviec.site.Ui;

/** Makes the words and formatters of a request. */
@Component
class UiFactory {
    /** Cookie that holds the chosen language. */
    static final String LANGUAGE_COOKIE = "ngon-ngu";

    static final String NOTICE = "notice";

    private final Texts texts;
    private final BusinessClock clock;
    private final Assets assets;
    private final Templates templates;
    private final List<NavLink> links;

    UiFactory(Texts texts, BusinessClock clock, Assets assets, Templates templates, ObjectProvider<NavLink> links) {
        this.texts = texts;
        this.clock = clock;
        this.assets = assets;
        this.templates = templates;
        this.links =
                links.stream().sorted(Comparator.comparingInt(NavLink::order)).toList();
    }

    Ui make(HttpServletRequest request) {
        var actor = CurrentActor.get();
        var language = language(request);
        return new Ui(
                texts,
                language,
                actor,
                address(request),
                () -> csrf(request),
                notice(request, language),
                clock.isShifted() ? clock.today() : null,
                links.stream().filter(link -> link.isShownTo(actor)).toList(),
                assets,
                templates::content);
    }

    static Language language(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(LANGUAGE_COOKIE))
                .map(Cookie::getValue)
                .flatMap(code -> Language.find(code).stream())
                .findFirst()
                .orElse(Language.VIETNAMESE);
    }

    private static String address(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static Ui.Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Ui.Csrf(token.getParameterName(), token.getToken())
                : new Ui.Csrf("_csrf", "");
    }

    private String notice(HttpServletRequest request, Language language) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        if (flash == null || !(flash.get(NOTICE) instanceof List<?> parts) || parts.isEmpty()) {
            return "";
        }
        var arguments = parts.subList(1, parts.size()).toArray();
        return texts.get(language, String.valueOf(parts.getFirst()), arguments);
    }
}
