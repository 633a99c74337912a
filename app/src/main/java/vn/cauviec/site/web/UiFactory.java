package vn.cauviec.site.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.site.Assets;
import vn.cauviec.site.Language;
import vn.cauviec.site.NavLink;
import vn.cauviec.site.RequestLanguage;
import vn.cauviec.site.Texts;
import vn.cauviec.site.Ui;

/** Makes the words and formatters of a request. */
@Component
class UiFactory {
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
        var language = RequestLanguage.of(request);
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

    /** What the browser asked for, also on the page that the container has made when that failed. */
    private static String address(HttpServletRequest request) {
        boolean failed = request.getDispatcherType() == DispatcherType.ERROR
                && request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null;
        var path = failed ? request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) : request.getRequestURI();
        var query = failed ? request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING) : request.getQueryString();
        return query == null ? String.valueOf(path) : path + "?" + query;
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
