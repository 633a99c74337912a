package vn.cauviec.operations.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import vn.cauviec.operations.Duty;
import vn.cauviec.site.ErrorAnswers;

/**
 * Answers with the page that says so while the database is away: at once where that is known, so that requests do not queue for
 * connections that nobody gives, and where a request finds it out itself. One line of the log each, without the trail of calls.
 */
final class DatabaseGate extends OncePerRequestFilter {
    /** Before the sessions, which lie in the database. */
    static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 30;

    /** An embedded database is mostly back by then. */
    private static final String SECONDS_TO_WAIT = "10";

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseGate.class);

    private final Duty duty;

    DatabaseGate(Duty duty) {
        this.duty = duty;
    }

    /** These need no database. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/tinh/") || path.equals("/health");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (duty.state() == Duty.State.DOWN) {
            refuse(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException e) {
            if (!ErrorAnswers.isUnavailable(e)) {
                throw e;
            }
            LOG.warn(
                    "No database for {} {}: {}",
                    request.getMethod(),
                    request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
                    e.getMessage());
            if (!response.isCommitted()) { // else the page had left, and only the session was still to be kept
                refuse(request, response);
            }
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.reset();
        response.setHeader("Retry-After", SECONDS_TO_WAIT);
        request.setAttribute(ErrorAnswers.UNAVAILABLE, true);
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
