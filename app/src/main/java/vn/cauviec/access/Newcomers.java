package vn.cauviec.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.Vault;

/**
 * Whom an identity provider has named and no account knows: for half an hour their browser may open an account without a password. What
 * it keeps meanwhile is sealed, so that nobody writes it but we.
 */
@Component
public class Newcomers {
    private static final String COOKIE = "cv-danh-tinh";
    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final String KIND = "newcomer";
    private static final String BETWEEN = "\n";

    private final Vault vault;
    private final BusinessClock clock;

    Newcomers(Vault vault, BusinessClock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    public void keep(HttpServletRequest request, HttpServletResponse response, ProvenIdentity identity) {
        var content = String.join(
                BETWEEN,
                KIND,
                Long.toString(clock.systemNow().plus(LIFE).toEpochMilli()),
                identity.issuer(),
                identity.subject(),
                identity.label());
        var sealed = Base64.getUrlEncoder().withoutPadding().encodeToString(vault.seal(content));
        HostCookie.write(request, response, COOKIE, sealed, LIFE);
    }

    /** Who is named in this browser. */
    public Optional<ProvenIdentity> find(HttpServletRequest request) {
        return HostCookie.read(request, COOKIE).flatMap(this::open);
    }

    /** Somebody else sits there now, or the account is opened. */
    public void forget(HttpServletRequest request, HttpServletResponse response) {
        if (HostCookie.read(request, COOKIE).isEmpty()) {
            return;
        }
        HostCookie.write(request, response, COOKIE, "", Duration.ZERO);
    }

    private Optional<ProvenIdentity> open(String sealed) {
        try {
            var parts = vault.open(Base64.getUrlDecoder().decode(sealed)).split(BETWEEN, -1);
            return parts.length == 5
                            && parts[0].equals(KIND)
                            && clock.systemNow().isBefore(Instant.ofEpochMilli(Long.parseLong(parts[1])))
                    ? Optional.of(new ProvenIdentity(parts[4], parts[2], parts[3]))
                    : Optional.empty();
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }
}
