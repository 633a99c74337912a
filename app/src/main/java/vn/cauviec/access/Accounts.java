package vn.cauviec.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Role;
import vn.cauviec.site.Language;

/** The face of access for modules that open accounts or need to know who stands behind one. */
public interface Accounts {
    /**
     * What a person gives to get an account.
     *
     * @param email canonical address; empty when the person has none
     * @param phone in E.164; empty when the person has none. One of the two is needed
     * @param password as typed, at least {@value #SHORTEST_PASSWORD} characters; empty for an account of a sample province into which
     *     nobody signs in, and where there is an identity
     * @param language in which the person reads letters
     * @param identity opens the account instead of a password; null where there is none
     */
    record Credentials(
            String email,
            String phone,
            String password,
            Language language,
            @Nullable ProvenIdentity identity) {
        public Credentials(String email, String phone, String password, Language language) {
            this(email, phone, password, language, null);
        }

        /** Neither password nor names reach a log. */
        @Override
        public String toString() {
            return "Credentials[…]";
        }
    }

    /** What came of opening an account. */
    sealed interface Opened {
        /** The account stands and is the actor of the running transaction. */
        record Done(UUID accountId) implements Opened {}

        /** Somebody has an account with this address or number: the person signs in or takes another. */
        record LoginTaken(LoginKind kind) implements Opened {}
    }

    int SHORTEST_PASSWORD = 8;
    int LONGEST_PASSWORD = 128;

    /**
     * Opens an account with one role in the running transaction and makes it the transaction's actor.
     *
     * @param role WORKER, EMPLOYER_USER or EMPLOYER_HEAD; staff are invited instead
     * @param organisationId company of an employer's user; empty for a worker
     */
    Opened open(Credentials credentials, Role role, Optional<UUID> organisationId);

    /** Which of the names somebody signs in with already: for saying everything that is wrong with a form at once. */
    Set<LoginKind> listTaken(Credentials credentials);

    /** The actor behind an account with the roles and rights of the business day; empty when the account is not active. */
    Optional<Actor> findActor(UUID accountId);

    /** Name under which a public servant signs; empty for other accounts. Several modules print it beside decisions. */
    String staffName(UUID accountId);
}
