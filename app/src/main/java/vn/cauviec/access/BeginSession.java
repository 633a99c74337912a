package vn.cauviec.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import vn.cauviec.access.domain.DeviceWords;
import vn.cauviec.access.domain.MeetDevice;
import vn.cauviec.site.RequestLanguage;

/** Somebody is in: this browser acts for the account from here on, and is remembered as a device of it. */
@Component
public class BeginSession {
    private static final String DEVICE_COOKIE = "cv-thiet-bi";
    private static final Duration DEVICE_LIFE = Duration.ofDays(400);
    private static final int SECRET_BYTES = 24;
    private static final String SECRET = "[A-Za-z0-9_-]{32}";

    private final MeetDevice meetDevice;
    private final Newcomers newcomers;
    private final ObjectProvider<SessionBegun> followers;
    private final SecureRandom random = new SecureRandom();

    BeginSession(MeetDevice meetDevice, Newcomers newcomers, ObjectProvider<SessionBegun> followers) {
        this.meetDevice = meetDevice;
        this.newcomers = newcomers;
        this.followers = followers;
    }

    public void run(HttpServletRequest request, HttpServletResponse response, UUID accountId) {
        var device = DeviceWords.of(request.getHeader(HttpHeaders.USER_AGENT));
        Sessions.begin(request, accountId, device);
        newcomers.forget(request, response);
        var secret = HostCookie.read(request, DEVICE_COOKIE)
                .filter(value -> value.matches(SECRET))
                .orElseGet(this::newSecret);
        HostCookie.write(request, response, DEVICE_COOKIE, secret, DEVICE_LIFE);
        meetDevice.run(accountId, secret, device, RequestLanguage.of(request));
        followers.orderedStream().forEach(one -> one.begun(request, response, accountId));
    }

    private String newSecret() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
