package vn.cauviec.site.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Gives each request eight figures by which the page that a person sees and the lines of the log find each other. They are drawn by lot
 * and say nothing of the person.
 */
final class RequestReference extends OncePerRequestFilter {
    /** Before everything else, so that whatever is logged has it. */
    static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

    private static final Logger LOG = LoggerFactory.getLogger(RequestReference.class);
    private static final String ATTRIBUTE = RequestReference.class.getName();
    private static final String KEY_IN_LOG = "request";

    static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        var drawn = "%08x".formatted(ThreadLocalRandom.current().nextInt());
        request.setAttribute(ATTRIBUTE, drawn);
        return drawn;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        MDC.put(KEY_IN_LOG, of(request));
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted() || request.getDispatcherType() == DispatcherType.ERROR) {
                throw e;
            }
            // The container would log it too, but after the reference is gone.
            LOG.error(
                    "Failure {} before or behind the handler of {} {}",
                    of(request),
                    request.getMethod(),
                    request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
                    e);
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        } finally {
            MDC.remove(KEY_IN_LOG);
        }
    }
}
