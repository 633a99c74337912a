package vn.cauviec.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.cauviec.operations.Lane;
import vn.cauviec.site.ErrorAnswers;

/**
 * What a request meets first. It may come only so often from one sender, and finds a place in its lane or is sent away with
 * the time after which to come back: what is served is served in time, and a crowd in one lane leaves the others free. See ADR 0214.
 */
final class CrowdFilter extends OncePerRequestFilter {
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");
    private static final String PROGRAMS = "/api/";
    private static final String SECONDS_TO_WAIT = "5";

    private final long began = System.nanoTime();
    private final int perSecond;
    private final AddressLimit limit;
    private final KnownSessions sessions;
    private final ErrorAnswers errors;
    private final Map<Lane, LanePlaces> lanes = new EnumMap<>(Lane.class);

    /** Bodies that are being read, by whoever sends them slowly: beside the lanes, so that they take no place in one. */
    private final LanePlaces readers;

    CrowdFilter(int perSecond, KnownSessions sessions, ErrorAnswers errors, int processors) {
        this.errors = errors;
        this.perSecond = perSecond;
        this.limit = new AddressLimit(perSecond);
        this.sessions = sessions;
        readers = new LanePlaces(200, 0, Duration.ZERO);
        lanes.put(Lane.FILES, new LanePlaces(8 * processors, 200, Duration.ofSeconds(2)));
        lanes.put(Lane.VISITORS, new LanePlaces(4 * processors, 100, Duration.ofMillis(1_500)));
        lanes.put(Lane.SIGN_IN, new LanePlaces(2 * processors, 40, Duration.ofSeconds(5)));
        lanes.put(Lane.WORK, new LanePlaces(8 * processors, 200, Duration.ofSeconds(10)));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().equals("/health");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var sender = sender(request.getRemoteAddr());
        long now = System.nanoTime() - began;
        long wait = limit.take(sender, now);
        if (request.getRequestURI().startsWith(PROGRAMS)) {
            sayLimit(response, limit.left(sender, now));
        }
        if (wait > 0) {
            sendAway(
                    request, response, 429, Long.toString(Duration.ofNanos(wait).toSeconds() + 1));
            return;
        }
        if (WITH_BODY.contains(request.getMethod()) && !isRead(request)) {
            sendAway(request, response, 503, SECONDS_TO_WAIT);
            return;
        }
        var lane = lane(request);
        var places = lanes.get(lane);
        if (places == null || !places.enter()) {
            sendAway(request, response, 503, SECONDS_TO_WAIT);
            return;
        }
        try {
            lane.serve(() -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        } finally {
            places.leave();
        }
    }

    /** What a program has left, as draft-ietf-httpapi-ratelimit-headers names it. */
    private void sayLimit(HttpServletResponse response, int left) {
        int seconds = AddressLimit.seconds();
        response.setHeader("RateLimit-Policy", "\"address\";q=" + perSecond * seconds + ";w=" + seconds);
        response.setHeader("RateLimit", "\"address\";r=" + left + ";t=" + seconds);
    }

    /** Reads the form before it takes a place. A damaged one is answered within the lane. */
    private boolean isRead(HttpServletRequest request) {
        if (!readers.enter()) {
            return false;
        }
        try {
            request.getParameterMap();
        } catch (InvalidParameterException _) {
            // asked for again, and answered, where the page for it is made
        } finally {
            readers.leave();
        }
        return true;
    }

    private Lane lane(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (path.startsWith("/tinh/")) {
            return Lane.FILES;
        }
        if (path.startsWith("/dang-nhap")) {
            return Lane.SIGN_IN;
        }
        return sessions.isShownBy(request) ? Lane.WORK : Lane.VISITORS;
    }

    /** One house has one IPv4 address, or the first half of an IPv6 one. */
    private static String sender(String address) {
        int colons = 0;
        for (int i = 0; i < address.length(); i++) {
            if (address.charAt(i) == ':' && ++colons == 4) {
                return address.substring(0, i);
            }
        }
        return address;
    }

    private void sendAway(HttpServletRequest request, HttpServletResponse response, int status, String seconds)
            throws IOException {
        response.setHeader("Retry-After", seconds);
        if (request.getRequestURI().startsWith(PROGRAMS)) {
            // What is sent away here never comes to the filter that lets scripts of other sites read answers.
            response.setHeader("Access-Control-Allow-Origin", "*");
        }
        // Who sent a form is told what has become of it.
        errors.answer(status, request.getMethod().equals("GET") ? "" : "access.formNotTaken", request, response);
    }
}
