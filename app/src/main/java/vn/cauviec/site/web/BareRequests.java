package vn.cauviec.site.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.cauviec.site.ErrorAnswers;

/**
 * Keeps from answers what they must not ask for. Where the container asks for the page of a failure, that page sees nothing of what was
 * sent: it may be just that which cannot be read. While the database is away it sees no session either, which lies there; static files
 * and {@code /health} never do. It is only not looked for: the browser keeps its cookie, and nobody is signed out.
 */
final class BareRequests extends OncePerRequestFilter {
    /** Behind the filter that brings the sessions from the database. */
    static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 60;

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getDispatcherType() != DispatcherType.ERROR && !needsNobody(request);
    }

    private static boolean needsNobody(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/tinh/") || path.equals("/health");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean failed = request.getDispatcherType() == DispatcherType.ERROR;
        boolean session = failed && request.getAttribute(ErrorAnswers.UNAVAILABLE) == null;
        chain.doFilter(new Bare(request, session), response);
    }

    private static final class Bare extends ErrorAnswers.WithoutForm {
        private final boolean session;

        Bare(HttpServletRequest request, boolean session) {
            super(request);
            this.session = session;
        }

        @Override
        public @Nullable HttpSession getSession(boolean create) {
            return session || create ? super.getSession(create) : null;
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }
    }
}
