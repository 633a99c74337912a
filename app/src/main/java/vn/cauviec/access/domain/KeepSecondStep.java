package vn.cauviec.access.domain;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.AccountMessage;
import vn.cauviec.access.Limits;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.Refused;

/** Somebody with a second step makes new recovery codes, or does without it where that is allowed. Both ask for the password. */
@Service
public class KeepSecondStep {
    private final SecondSteps steps;
    private final SecondStepStore store;
    private final RecoveryCodes codes;
    private final AccountStore accounts;
    private final PasswordEncoder passwords;
    private final Limits limits;
    private final Noting noting;

    KeepSecondStep(
            SecondSteps steps,
            SecondStepStore store,
            RecoveryCodes codes,
            AccountStore accounts,
            PasswordEncoder passwords,
            Limits limits,
            Noting noting) {
        this.steps = steps;
        this.store = store;
        this.codes = codes;
        this.accounts = accounts;
        this.passwords = passwords;
        this.limits = limits;
        this.noting = noting;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** @param codes the new ones; empty where the second step was ended */
        record Done(List<String> codes) implements Outcome {
            public Done {
                codes = List.copyOf(codes);
            }
        }

        record WrongPassword() implements Outcome {}

        record TooMany(Duration pause) implements Outcome {}
    }

    /** New recovery codes in the place of the old ones. */
    @Transactional
    public Outcome renewCodes(Actor actor, String password) {
        return check(actor, password, () -> {
            if (!steps.isSetUp(actor.accountId())) {
                throw new Refused(AccessErrors.SECOND_STEP_NOT_SET_UP);
            }
            noting.note(actor, "RECOVERY_CODES_RENEWED", AccountMessage.RECOVERY_CODES_RENEWED);
            return codes.make(actor.accountId());
        });
    }

    /** @throws Refused SECOND_STEP_DEMANDED where the actor's rights ask for one */
    @Transactional
    public Outcome end(Actor actor, String password) {
        if (steps.get(actor).demanded()) {
            throw new Refused(AccessErrors.SECOND_STEP_DEMANDED);
        }
        return check(actor, password, () -> {
            if (store.delete(actor.accountId())) {
                noting.note(actor, "SECOND_STEP_ENDED", AccountMessage.SECOND_STEP_ENDED);
            }
            return List.of();
        });
    }

    private Outcome check(Actor actor, String password, Supplier<List<String>> work) {
        if (!limits.take(
                "SECOND_STEP_KEEP", actor.accountId().toString(), PassSecondStep.MOST, PassSecondStep.WINDOW)) {
            return new Outcome.TooMany(PassSecondStep.WINDOW);
        }
        boolean right = accounts.findPasswordHash(actor.accountId())
                .filter(hash -> passwords.matches(password, hash))
                .isPresent();
        return right ? new Outcome.Done(work.get()) : new Outcome.WrongPassword();
    }

    /** Notes what was done to an account and tells its holder. */
    @Component
    static class Noting {
        private final AuditTrail trail;
        private final Messages messages;

        Noting(AuditTrail trail, Messages messages) {
            this.trail = trail;
            this.messages = messages;
        }

        void note(Actor actor, String action, AccountMessage what) {
            trail.wrote(actor, action, "account", actor.accountId(), "");
            messages.tell(actor.accountId(), what);
        }
    }
}
