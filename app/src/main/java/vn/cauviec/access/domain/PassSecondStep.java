package vn.cauviec.access.domain;

import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.AccountMessage;
import vn.cauviec.access.Limits;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.Vault;

/** Somebody who has given the password takes the second step: by a code of the telephone, or by a recovery code. Each is good once. */
@Service
public class PassSecondStep {
    /** Tries within {@link #WINDOW}, right ones too: a million codes, three of which are good at a time. */
    static final int MOST = 10;

    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final String SIX_DIGITS = "\\d{6}";

    private final SecondStepStore store;
    private final RecoveryCodes codes;
    private final Limits limits;
    private final Messages messages;
    private final Vault vault;
    private final BusinessClock clock;

    PassSecondStep(
            SecondStepStore store,
            RecoveryCodes codes,
            Limits limits,
            Messages messages,
            Vault vault,
            BusinessClock clock) {
        this.store = store;
        this.codes = codes;
        this.limits = limits;
        this.messages = messages;
        this.vault = vault;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Passed() implements Outcome {}

        /** By a recovery code, which is used now. */
        record PassedByRecovery(long codesLeft) implements Outcome {}

        record Wrong() implements Outcome {}

        record TooMany(Duration pause) implements Outcome {}
    }

    /** @param typed the code, as typed */
    @Transactional
    public Outcome run(UUID accountId, String typed) {
        if (!limits.take("SECOND_STEP", accountId.toString(), MOST, WINDOW)) {
            return new Outcome.TooMany(WINDOW);
        }
        var held = store.hold(accountId);
        if (held.isEmpty()) {
            return new Outcome.Wrong();
        }
        var digits = typed.replaceAll("\\s", "");
        return digits.matches(SIX_DIGITS) ? byTelephone(accountId, held.get(), digits) : byRecovery(accountId, typed);
    }

    private Outcome byTelephone(UUID accountId, SecondStepStore.Held held, String digits) {
        var secret = Totp.read(vault.open(held.secretSealed()));
        var step = Totp.findStep(secret, digits, clock.systemNow(), held.lastStep());
        if (step.isEmpty()) {
            return new Outcome.Wrong();
        }
        store.accepted(accountId, step.getAsLong());
        return new Outcome.Passed();
    }

    private Outcome byRecovery(UUID accountId, String typed) {
        if (!store.useCode(accountId, codes.hashes(accountId, typed), clock.systemNow())) {
            return new Outcome.Wrong();
        }
        long left = store.countCodes(accountId);
        messages.tell(accountId, AccountMessage.RECOVERY_CODE_USED, Long.toString(left));
        return new Outcome.PassedByRecovery(left);
    }
}
