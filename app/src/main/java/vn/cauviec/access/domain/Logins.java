package vn.cauviec.access.domain;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.cauviec.access.LoginKind;
import vn.cauviec.operations.Vault;

/**
 * What people sign in with. A name is kept sealed and found again by a keyed hash, under which it is unique; capitals in an e-mail
 * address make no difference.
 */
@Component
class Logins {
    private final AccountStore store;
    private final Vault vault;

    Logins(AccountStore store, Vault vault) {
        this.store = store;
        this.vault = vault;
    }

    byte[] key(LoginKind kind, String name) {
        return vault.hash(
                kind.name(),
                switch (kind) {
                    case EMAIL -> name.toLowerCase(Locale.ROOT);
                    case PHONE -> name;
                });
    }

    boolean isTaken(LoginKind kind, String name) {
        return store.isLoginTaken(kind, key(kind, name));
    }

    /** The account signs in with the name from here on; false when another account does. */
    boolean give(UUID accountId, LoginKind kind, String name) {
        return store.insertLogin(accountId, kind, key(kind, name), vault.seal(name));
    }

    /** What the account signs in with, readable. */
    List<String> list(UUID accountId) {
        return store.listSealedLogins(accountId).stream().map(vault::open).toList();
    }
}
