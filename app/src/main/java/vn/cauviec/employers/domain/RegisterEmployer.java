package vn.cauviec.employers.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.Accounts;
import vn.cauviec.access.Accounts.Credentials;
import vn.cauviec.access.Accounts.Opened;
import vn.cauviec.access.Limits;
import vn.cauviec.access.LoginKind;
import vn.cauviec.access.Puzzles;
import vn.cauviec.employers.EmployerChanges;
import vn.cauviec.employers.EmployerFacts;
import vn.cauviec.employers.EmployerStanding;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Role;
import vn.cauviec.kernel.TaxCode;
import vn.cauviec.operations.ChangeFeed;
import vn.cauviec.site.Language;

/**
 * A company registers: the company, the person who speaks for it and that person's account, all or nothing. A company that the
 * centre had recorded under the tax code is taken over with its address and its ads; it waits for a moderator like any other.
 */
@Service
public class RegisterEmployer {
    static final int MOST_FROM_ONE_ADDRESS = 20;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final EmployerStore store;
    private final NewEmployer newEmployer;
    private final Accounts accounts;
    private final Limits limits;
    private final Puzzles puzzles;
    private final ChangeFeed feed;
    private final BusinessClock clock;

    RegisterEmployer(
            EmployerStore store,
            NewEmployer newEmployer,
            Accounts accounts,
            Limits limits,
            Puzzles puzzles,
            ChangeFeed feed,
            BusinessClock clock) {
        this.store = store;
        this.newEmployer = newEmployer;
        this.accounts = accounts;
        this.limits = limits;
        this.puzzles = puzzles;
        this.feed = feed;
        this.clock = clock;
    }

    /**
     * What the form says.
     *
     * @param taxCode of the company
     * @param facts with the same tax code
     * @param contact also signs in, with telephone number or e-mail address
     * @param formKey given to the form when it was shown: the same form sent twice registers once
     * @param from where the form came from
     */
    public record Registration(
            TaxCode taxCode, EmployerFacts facts, Contact contact, String password, UUID formKey, From from) {
        /**
         * Where the form came from.
         *
         * @param address network address of the browser
         * @param language in which it shows its pages
         * @param puzzle what it found or its user answered
         */
        public record From(String address, Language language, Puzzles.Answer puzzle) {}

        Credentials credentials() {
            var email = contact.email();
            return new Credentials(
                    email == null ? "" : email.text(), contact.phone().e164(), password, from.language());
        }

        /** Neither password nor names reach a log. */
        @Override
        public String toString() {
            return "Registration[…]";
        }
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** Registered; the account may sign in. */
        record Done(UUID accountId) implements Outcome {}

        /** This very form has registered the company before: sign in. */
        record AlreadyDone() implements Outcome {}

        /**
         * Somebody was first.
         *
         * @param taxCode standing of the company that has the tax code; null when it is free
         * @param logins what somebody signs in with already
         */
        record Taken(@Nullable EmployerStanding taxCode, Set<LoginKind> logins) implements Outcome {
            public Taken {
                logins = Set.copyOf(logins);
            }
        }

        /** The puzzle was not solved. */
        record Puzzled(Puzzles.Problem problem) implements Outcome {}

        /** Too many registrations from this network address within an hour. */
        record TooMany() implements Outcome {}
    }

    @Transactional
    public Outcome run(Registration registration) {
        if (store.isRegisteredByForm(registration.formKey())) {
            return new Outcome.AlreadyDone();
        }
        if (!limits.take("EMPLOYER_REGISTER", registration.from().address(), MOST_FROM_ONE_ADDRESS, WINDOW)) {
            return new Outcome.TooMany();
        }
        var problem =
                puzzles.check(registration.from().puzzle(), registration.from().address());
        if (problem.isPresent()) {
            // The same form may have used it up while this transaction waited for it.
            return store.isRegisteredByForm(registration.formKey())
                    ? new Outcome.AlreadyDone()
                    : new Outcome.Puzzled(problem.get());
        }
        var held = store.holdByTaxCode(registration.taxCode());
        var takenBy = held.map(EmployerStore.Held::standing)
                .filter(standing ->
                        StandingRules.after(standing, StandingRules.Step.CLAIM).isEmpty());
        var logins = accounts.listTaken(registration.credentials());
        if (takenBy.isPresent() || !logins.isEmpty()) {
            return taken(held, takenBy, logins, registration);
        }
        var now = clock.now();
        var entered = held.isPresent()
                ? Optional.of(claim(held.get(), registration, now))
                : newEmployer.enter(registration.facts(), EmployerStanding.REGISTERED, registration.formKey(), now);
        if (entered.isEmpty()) {
            // Somebody entered the tax code while this transaction ran.
            var other = store.holdByTaxCode(registration.taxCode());
            return taken(other, other.map(EmployerStore.Held::standing), logins, registration);
        }
        return new Outcome.Done(openAccount(entered.get(), registration));
    }

    private static Outcome taken(
            Optional<EmployerStore.Held> held,
            Optional<EmployerStanding> taxCode,
            Set<LoginKind> logins,
            Registration registration) {
        boolean sameForm = held.map(EmployerStore.Held::registrationKey)
                .filter(registration.formKey()::equals)
                .isPresent();
        return sameForm ? new Outcome.AlreadyDone() : new Outcome.Taken(taxCode.orElse(null), logins);
    }

    private UUID claim(EmployerStore.Held recorded, Registration registration, Instant now) {
        store.update(recorded.id(), registration.facts());
        store.setRegistrationKey(recorded.id(), registration.formKey());
        store.setStanding(recorded.id(), EmployerStanding.REGISTERED, now);
        feed.publish(EmployerChanges.CHANGED, recorded.id());
        return recorded.id();
    }

    private UUID openAccount(UUID employerId, Registration registration) {
        var opened = accounts.open(registration.credentials(), Role.EMPLOYER_HEAD, Optional.of(employerId));
        return switch (opened) {
            case Opened.Done(var accountId) -> {
                store.putContact(employerId, accountId, registration.contact(), clock.systemNow());
                yield accountId;
            }
            case Opened.LoginTaken _ -> throw new IllegalStateException("was free a moment ago");
        };
    }
}
