package vn.cauviec.access.domain;

import java.net.URI;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.cauviec.access.ProvenIdentity;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Refused;

/**
 * Somebody goes to an identity provider and comes back: to sign in, or to join the identity with the own account. No transaction is
 * open while the provider is waited for.
 */
@Service
public class VisitProvider {
    private static final Logger LOG = LoggerFactory.getLogger(VisitProvider.class);

    private final Providers providers;
    private final Errands errands;
    private final SignInByIdentity signIn;
    private final JoinIdentity join;

    VisitProvider(Providers providers, Errands errands, SignInByIdentity signIn, JoinIdentity join) {
        this.providers = providers;
        this.errands = errands;
        this.signIn = signIn;
        this.join = join;
    }

    /** Why nothing came of it. Each has its sentence. */
    public enum Trouble {
        /** The provider does not answer, or not in time. */
        UNREACHABLE,
        /** What the provider said does not keep the rules. */
        NOT_ACCEPTED,
        /** The person, or the provider, said no. */
        CANCELLED,
        /** Not from this browser, too late, or done before. */
        STALE,
        /** The account was closed. */
        CLOSED,
        /** The identity belongs to another account, or the account has another of this provider. */
        TAKEN,
        /** Too many tries from one network address. */
        TOO_MANY
    }

    /** Where to go. */
    public sealed interface Way {
        /**
         * @param label of the provider
         * @param errand sealed, for the browser to keep meanwhile
         */
        record Open(URI to, String label, String errand) implements Way {}

        record Shut(Trouble trouble, String label) implements Way {}
    }

    /** What came back. */
    public sealed interface Outcome {
        /** @param back page to come back to; may be empty */
        record Welcome(UUID accountId, String back) implements Outcome {}

        /** No account is joined with the identity. */
        record Newcomer(ProvenIdentity identity, String back) implements Outcome {}

        record Joined(String label) implements Outcome {}

        /** @param joins whether it was to be joined with the own account */
        record Failed(Trouble trouble, String label, String back, boolean joins) implements Outcome {}
    }

    /**
     * What the browser brings.
     *
     * @param errand sealed, as it was given; empty when there is none
     * @param issuer who answers, where the provider says so; empty otherwise
     */
    public record Answer(String errand, String state, String code, String issuer) {
        /** No secrets in a log. */
        @Override
        public String toString() {
            return "Answer[…]";
        }
    }

    /**
     * To sign in.
     *
     * @throws Refused PROVIDER_UNKNOWN
     */
    public Way signIn(String provider, String back, String address) {
        return go(provider, back, "", address);
    }

    /**
     * To join the identity with the actor's account.
     *
     * @throws Refused PROVIDER_UNKNOWN
     */
    public Way join(Actor actor, String provider, String address) {
        return go(provider, "", actor.accountId().toString(), address);
    }

    private Way go(String name, String back, String account, String address) {
        var provider = find(name);
        var label = provider.settings().label();
        var errand = errands.begin(name, back, account, address);
        if (errand.isEmpty()) {
            return new Way.Shut(Trouble.TOO_MANY, label);
        }
        try {
            var question = provider.question(errand.get(), providers.comesBackTo(name));
            return new Way.Open(question, label, errands.seal(errand.get()));
        } catch (ProviderTrouble e) {
            return new Way.Shut(trouble(name, e), label);
        }
    }

    /** @throws Refused PROVIDER_UNKNOWN */
    public Outcome comeBack(Actor actor, String name, Answer answer, String address) {
        var provider = find(name);
        var label = provider.settings().label();
        var taken = errands.take(answer.errand(), name, answer.state())
                .filter(errand -> !errand.joins()
                        || actor.isSignedIn()
                                && errand.account().equals(actor.accountId().toString()));
        if (taken.isEmpty()) {
            return new Outcome.Failed(Trouble.STALE, label, "", false);
        }
        var errand = taken.get();
        if (answer.code().isEmpty()) {
            return new Outcome.Failed(Trouble.CANCELLED, label, errand.back(), errand.joins());
        }
        if (!answer.issuer().isEmpty()
                && !answer.issuer().equals(provider.settings().issuer())) {
            return new Outcome.Failed(Trouble.NOT_ACCEPTED, label, errand.back(), errand.joins());
        }
        try {
            var identity = provider.answer(errand, answer.code(), providers.comesBackTo(name));
            return errand.joins() ? joined(actor, identity) : signedIn(identity, errand.back(), address);
        } catch (ProviderTrouble e) {
            return new Outcome.Failed(trouble(name, e), label, errand.back(), errand.joins());
        }
    }

    private Outcome joined(Actor actor, ProvenIdentity identity) {
        return join.run(actor, identity)
                ? new Outcome.Joined(identity.label())
                : new Outcome.Failed(Trouble.TAKEN, identity.label(), "", true);
    }

    private Outcome signedIn(ProvenIdentity identity, String back, String address) {
        return switch (signIn.run(identity, address)) {
            case SignInByIdentity.Outcome.Welcome(var account) -> new Outcome.Welcome(account, back);
            case SignInByIdentity.Outcome.Unknown() -> new Outcome.Newcomer(identity, back);
            case SignInByIdentity.Outcome.Closed() -> new Outcome.Failed(Trouble.CLOSED, identity.label(), back, false);
        };
    }

    private Provider find(String name) {
        return providers.find(name).orElseThrow(() -> new Refused(AccessErrors.PROVIDER_UNKNOWN));
    }

    /** For the operator: which provider and what it is about, and nothing of the person. */
    private static Trouble trouble(String provider, ProviderTrouble e) {
        LOG.warn("The identity provider {} is of no use: {}, {}", provider, e.kind(), e.getMessage());
        return switch (e.kind()) {
            case UNREACHABLE -> Trouble.UNREACHABLE;
            case NOT_ACCEPTED -> Trouble.NOT_ACCEPTED;
        };
    }
}
