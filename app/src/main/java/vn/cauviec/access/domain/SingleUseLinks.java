package vn.cauviec.access.domain;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.FirstOfficers;
import vn.cauviec.operations.Vault;

/** Makes the links with which an officer sets a password: each once, within a day, and only the newest one of an account. */
@Component
public class SingleUseLinks {
    /** How long a link can be used, in system time. */
    public static final Duration LIFE = FirstOfficers.LIFE;

    /** Where a link leads; the secret follows. */
    public static final String ADDRESS = "/moi/";

    private static final int SECRET_BYTES = 32;

    private final LinkStore store;
    private final SecureRandom random = new SecureRandom();

    SingleUseLinks(LinkStore store) {
        this.store = store;
    }

    /**
     * In the caller's transaction.
     *
     * @param by who makes it; null for a link of the first officers
     * @return path of the link; it cannot be found out again
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String make(UUID accountId, @Nullable UUID by, Instant systemNow) {
        store.expireAll(accountId, systemNow);
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        store.insert(Vault.digest(secret), accountId, by, systemNow, systemNow.plus(LIFE));
        return ADDRESS + secret;
    }
}
