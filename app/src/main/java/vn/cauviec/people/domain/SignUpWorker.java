package vn.cauviec.people.domain;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.Accounts;
import vn.cauviec.access.Limits;
import vn.cauviec.access.LoginKind;
import vn.cauviec.access.Puzzles;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.people.Consent;
import vn.cauviec.people.People.SignedUp;
import vn.cauviec.people.PersonDetails;

/**
 * A worker opens an account with a claimed person of its own: it can search, save and apply; nobody has seen a paper yet.
 */
@Service
public class SignUpWorker {
    /** A whole valley may share the network address of its telephone company, so the limit is far above a family's need. */
    static final int MOST_FROM_ONE_ADDRESS = 60;

    static final String LIMIT = "WORKER_SIGN_UP";
    private static final Duration WINDOW = Duration.ofHours(1);

    private final OpenPerson openPerson;
    private final Accounts accounts;
    private final Limits limits;
    private final SignUpFormStore forms;
    private final Puzzles puzzles;
    private final BusinessClock clock;

    SignUpWorker(
            OpenPerson openPerson,
            Accounts accounts,
            Limits limits,
            SignUpFormStore forms,
            Puzzles puzzles,
            BusinessClock clock) {
        this.openPerson = openPerson;
        this.accounts = accounts;
        this.limits = limits;
        this.forms = forms;
        this.puzzles = puzzles;
        this.clock = clock;
    }

    /**
     * What the form says.
     *
     * @param termsVersion version of the terms to which the worker agrees
     * @param formKey given to the form when it was shown: the same form sent twice opens one account
     * @param puzzle what the browser found or the worker answered
     * @param address network address of the browser; only a keyed hash of it is kept
     */
    public record Form(
            PersonDetails details,
            Accounts.Credentials credentials,
            String termsVersion,
            UUID formKey,
            Puzzles.Answer puzzle,
            String address) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Welcome(UUID accountId) implements Outcome {}

        /** This very form has opened an account before: sign in. */
        record AlreadyDone() implements Outcome {}

        /** Somebody signs in with these already. */
        record LoginTaken(Set<LoginKind> kinds) implements Outcome {
            public LoginTaken {
                kinds = Set.copyOf(kinds);
            }
        }

        /** The puzzle was not solved. */
        record Puzzled(Puzzles.Problem problem) implements Outcome {}

        /** Too many accounts from one network address: wait. */
        record TooMany(Duration pause) implements Outcome {}
    }

    /** @throws vn.cauviec.kernel.Refused when somebody took the same number or address at the same moment */
    @Transactional
    public Outcome run(Form form) {
        if (!forms.take(form.formKey(), clock.systemNow())) {
            return new Outcome.AlreadyDone();
        }
        if (!limits.take(LIMIT, form.address(), MOST_FROM_ONE_ADDRESS, WINDOW)) {
            return unused(form, new Outcome.TooMany(WINDOW));
        }
        var problem = puzzles.check(form.puzzle(), form.address());
        if (problem.isPresent()) {
            return unused(form, new Outcome.Puzzled(problem.get()));
        }
        var taken = accounts.listTaken(form.credentials());
        if (!taken.isEmpty()) {
            return unused(form, new Outcome.LoginTaken(taken));
        }
        var terms = new Consent(Consent.Kind.TERMS, form.termsVersion(), Consent.Channel.WEB);
        return switch (openPerson.signUp(form.details(), form.credentials(), terms)) {
            case SignedUp.Done(var account, var _) -> new Outcome.Welcome(account);
            case SignedUp.LoginTaken(var kind) -> unused(form, new Outcome.LoginTaken(Set.of(kind)));
        };
    }

    private Outcome unused(Form form, Outcome outcome) {
        forms.release(form.formKey());
        return outcome;
    }
}
