package vn.cauviec.access.domain;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.AccountMessage;
import vn.cauviec.access.Limits;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.Vault;

/**
 * Somebody sets up the second step: reads a secret into a telephone and proves it by a first code. Nothing is stored before that; the
 * offer goes to the browser and comes back sealed.
 */
@Service
public class SetUpSecondStep {
    private static final int SECRET_BYTES = 20;
    private static final Duration OFFER_LIFE = Duration.ofHours(1);

    private final SecondStepStore store;
    private final RecoveryCodes codes;
    private final Limits limits;
    private final Messages messages;
    private final AuditTrail trail;
    private final Vault vault;
    private final BusinessClock clock;
    private final SecureRandom random = new SecureRandom();

    SetUpSecondStep(
            SecondStepStore store,
            RecoveryCodes codes,
            Limits limits,
            Messages messages,
            AuditTrail trail,
            Vault vault,
            BusinessClock clock) {
        this.store = store;
        this.codes = codes;
        this.limits = limits;
        this.messages = messages;
        this.trail = trail;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * A secret to read into a telephone.
     *
     * @param secret in letters and digits
     * @param sealed what the form carries and brings back
     */
    public record Offer(String secret, String sealed) {
        /** The secret reaches no log. */
        @Override
        public String toString() {
            return "Offer[…]";
        }
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** @param recoveryCodes to be kept on paper; they cannot be found out again */
        record Done(List<String> recoveryCodes) implements Outcome {
            public Done {
                recoveryCodes = List.copyOf(recoveryCodes);
            }
        }

        /** Not the code of the secret. */
        record Wrong() implements Outcome {}

        /** The account has one already. */
        record AlreadyDone() implements Outcome {}

        record TooMany(Duration pause) implements Outcome {}
    }

    /** A new offer for an account. */
    public Offer offer(UUID accountId) {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        var secret = Totp.write(bytes);
        var content = accountId + " " + clock.systemNow().getEpochSecond() + " " + secret;
        return new Offer(secret, Base64.getUrlEncoder().withoutPadding().encodeToString(vault.seal(content)));
    }

    /** The offer that a form brought back; empty when it is not one of ours, not for this account, or older than an hour. */
    public Optional<Offer> find(UUID accountId, String sealed) {
        try {
            var parts = vault.open(Base64.getUrlDecoder().decode(sealed)).split(" ");
            boolean good = parts.length == 3
                    && parts[0].equals(accountId.toString())
                    && Instant.ofEpochSecond(Long.parseLong(parts[1]))
                            .plus(OFFER_LIFE)
                            .isAfter(clock.systemNow());
            return good ? Optional.of(new Offer(parts[2], sealed)) : Optional.empty();
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }

    /** @param code the first code that the telephone shows */
    @Transactional
    public Outcome run(UUID accountId, Offer offer, String code) {
        if (!limits.take("SECOND_STEP", accountId.toString(), PassSecondStep.MOST, PassSecondStep.WINDOW)) {
            return new Outcome.TooMany(PassSecondStep.WINDOW);
        }
        var now = clock.systemNow();
        var secret = Totp.read(offer.secret());
        var step = Totp.findStep(secret, code.replaceAll("\\s", ""), now, 0);
        if (step.isEmpty()) {
            return new Outcome.Wrong();
        }
        if (!store.insert(accountId, vault.seal(offer.secret()), step.getAsLong(), now)) {
            return new Outcome.AlreadyDone();
        }
        trail.wrote(new Actor(accountId, "", List.of(), Set.of()), "SECOND_STEP_SET_UP", "account", accountId, "");
        messages.tell(accountId, AccountMessage.SECOND_STEP_SET_UP);
        return new Outcome.Done(codes.make(accountId));
    }
}
