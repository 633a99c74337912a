package vn.cauviec.access.domain;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.Limits;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.Vault;
import vn.cauviec.site.LocalAddress;

/**
 * Somebody is away to an identity provider. What we have to know when they come back waits, sealed, in their own browser: so an answer
 * serves the browser that asked, for ten minutes, once.
 */
@Component
public class Errands {
    public static final Duration LIFE = Duration.ofMinutes(10);

    private static final int MOST_FROM_ONE_ADDRESS = 60;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int RANDOM_BYTES = 32;
    /** A longer address to come back to would not fit the cookie. */
    private static final int LONGEST_BACK = 1_000;

    private static final String KIND = "errand";
    private static final String BETWEEN = "\n";
    private static final int PARTS = 8;

    private final Vault vault;
    private final Limits limits;
    private final SpentPuzzles spent;
    private final BusinessClock clock;

    Errands(Vault vault, Limits limits, SpentPuzzles spent, BusinessClock clock) {
        this.vault = vault;
        this.limits = limits;
        this.spent = spent;
        this.clock = clock;
    }

    /**
     * What was asked, and by whom.
     *
     * @param provider name of the provider
     * @param back page to come back to; may be empty
     * @param account whoever joins an identity with the own account; empty for signing in
     */
    record Errand(
            String provider, String state, String nonce, String verifier, String back, String account, Instant at) {
        /** No secrets in a log. */
        @Override
        public String toString() {
            return "Errand[" + provider + "]";
        }

        boolean joins() {
            return !account.isEmpty();
        }
    }

    /**
     * A new one; empty when too many began at one network address.
     *
     * @param address network address of the browser; only a keyed hash of it is kept
     */
    @Transactional
    Optional<Errand> begin(String provider, String back, String account, String address) {
        if (!limits.take("PROVIDER", address, MOST_FROM_ONE_ADDRESS, WINDOW)) {
            return Optional.empty();
        }
        var where = back.isEmpty() || back.length() > LONGEST_BACK ? "" : LocalAddress.orHome(back);
        return Optional.of(new Errand(
                provider,
                new State(RANDOM_BYTES).getValue(),
                new Nonce(RANDOM_BYTES).getValue(),
                new CodeVerifier().getValue(),
                where,
                account,
                clock.systemNow()));
    }

    String seal(Errand errand) {
        var content = String.join(
                BETWEEN,
                KIND,
                errand.provider(),
                errand.state(),
                errand.nonce(),
                errand.verifier(),
                errand.back(),
                errand.account(),
                Long.toString(errand.at().toEpochMilli()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(vault.seal(content));
    }

    /** The errand from which somebody comes back to this provider's address with this state; from here on it is done. */
    @Transactional
    Optional<Errand> take(String sealed, String provider, String state) {
        return open(sealed)
                .filter(errand -> errand.provider().equals(provider)
                        && isSame(errand.state(), state)
                        && clock.systemNow().isBefore(errand.at().plus(LIFE)))
                .filter(errand -> spent.spend(mark(errand), clock.systemNow(), LIFE.multipliedBy(24)));
    }

    private Optional<Errand> open(String sealed) {
        try {
            var parts = vault.open(Base64.getUrlDecoder().decode(sealed)).split(BETWEEN, -1);
            return parts.length == PARTS && parts[0].equals(KIND)
                    ? Optional.of(new Errand(
                            parts[1],
                            parts[2],
                            parts[3],
                            parts[4],
                            parts[5],
                            parts[6],
                            Instant.ofEpochMilli(Long.parseLong(parts[7]))))
                    : Optional.empty();
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }

    private static boolean isSame(String ours, String theirs) {
        return MessageDigest.isEqual(ours.getBytes(StandardCharsets.UTF_8), theirs.getBytes(StandardCharsets.UTF_8));
    }

    private static String mark(Errand errand) {
        return "errand/" + HexFormat.of().formatHex(Vault.digest(errand.state()));
    }
}
