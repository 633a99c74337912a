package vn.cauviec.access.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLongArray;
import org.springframework.stereotype.Component;
import vn.cauviec.access.HostCookie;

/**
 * Sessions that this node has lately found to be ones: a made-up cookie opens no way into the lane of those who work here. Keeps no
 * number of a session, only keyed hashes in a fixed amount of memory; who is forgotten stands among the visitors for one request.
 */
@Component
class KnownSessions {
    private static final int SLOTS = 1 << 15;

    private final long salt = new SecureRandom().nextLong();
    private final AtomicLongArray known = new AtomicLongArray(SLOTS);

    void remember(String session) {
        long mark = mark(session);
        known.set(slot(mark), mark);
    }

    /** Whether the browser shows a session that is known here. */
    boolean isShownBy(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return false;
        }
        var name = HostCookie.name(SessionCookies.NAME, request.isSecure());
        for (var cookie : cookies) {
            if (cookie.getName().equals(name)) {
                long mark = mark(cookie.getValue());
                return known.get(slot(mark)) == mark;
            }
        }
        return false;
    }

    private static int slot(long mark) {
        return (int) (mark >>> 1) & (SLOTS - 1);
    }

    private long mark(String session) {
        long mark = salt;
        for (int i = 0; i < session.length(); i++) {
            mark = (mark ^ session.charAt(i)) * 0x9E3779B97F4A7C15L;
            mark ^= mark >>> 32;
        }
        return mark;
    }
}
