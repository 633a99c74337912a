package vn.cauviec.access.domain;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.cauviec.access.LoginKind;
import vn.cauviec.access.domain.Messages.Name;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.EmailAddress;
import vn.cauviec.operations.Vault;
import vn.cauviec.site.Language;

/**
 * What people sign in with. A name is kept sealed and found again by a keyed hash, under which it is unique; capitals in an e-mail
 * address make no difference.
 */
@Component
public class Logins {
    private static final int SHOWN_DIGITS = 3;

    private final LoginStore store;
    private final Vault vault;
    private final BusinessClock clock;

    Logins(LoginStore store, Vault vault, BusinessClock clock) {
        this.store = store;
        this.vault = vault;
        this.clock = clock;
    }

    /** What an account signs in with, readable. */
    record Login(LoginKind kind, String name, boolean confirmed) {
        /** The name reaches no log. */
        @Override
        public String toString() {
            return "Login[" + kind + "]";
        }
    }

    byte[] key(LoginKind kind, String name) {
        return vault.hash(kind.name(), hashed(kind, name));
    }

    /** Under which the name may stand: two while the key is being changed. */
    List<byte[]> keys(LoginKind kind, String name) {
        return vault.hashes(kind.name(), hashed(kind, name));
    }

    /** The text of a name that is hashed. */
    public static String hashed(LoginKind kind, String name) {
        return switch (kind) {
            case EMAIL -> name.toLowerCase(Locale.ROOT);
            case PHONE -> name;
        };
    }

    boolean isTaken(LoginKind kind, String name) {
        return store.isTaken(kind, keys(kind, name));
    }

    /** Whether both mean the same to sign in with. */
    static boolean isSame(LoginKind kind, String one, String other) {
        return hashed(kind, one).equals(hashed(kind, other));
    }

    /** The account signs in with the name from here on; false when another account does. */
    boolean give(UUID accountId, LoginKind kind, String name) {
        return store.insert(accountId, kind, keys(kind, name), vault.seal(name));
    }

    /** The account signs in with this name, which is confirmed, instead of another of its kind; false when another account does. */
    boolean replace(UUID accountId, LoginKind kind, String name, Instant at) {
        return store.put(accountId, kind, keys(kind, name), vault.seal(name), at);
    }

    void confirm(UUID accountId, LoginKind kind, Instant at) {
        store.confirm(accountId, kind, at);
    }

    Optional<Login> find(UUID accountId, LoginKind kind) {
        return list(accountId).stream().filter(login -> login.kind() == kind).findFirst();
    }

    /** What the account signs in with, readable. */
    List<Login> list(UUID accountId) {
        return store.list(accountId).stream()
                .map(row -> new Login(row.kind(), vault.open(row.sealed()), row.confirmed()))
                .toList();
    }

    /** Whether a code is on its way to a telephone. */
    boolean isCodeAwaited(UUID accountId) {
        return store.isCodeAwaited(accountId, clock.systemNow());
    }

    /** In which language the holder of the account reads. */
    Language language(UUID accountId) {
        return Language.find(store.language(accountId)).orElse(Language.VIETNAMESE);
    }

    /** Enough of a name to recognise it. */
    static String masked(Name name) {
        return switch (name.kind()) {
            case EMAIL ->
                EmailAddress.find(name.text()).map(EmailAddress::masked).orElse("");
            case PHONE -> "…" + name.text().substring(name.text().length() - SHOWN_DIGITS);
        };
    }
}
