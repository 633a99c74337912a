package vn.cauviec.access.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;

/** With which identities the own account is joined, and with which it could be. */
@Component
@Transactional(readOnly = true)
public class IdentityQueries {
    private final IdentityStore store;
    private final AccountStore accounts;
    private final Providers providers;

    IdentityQueries(IdentityStore store, AccountStore accounts, Providers providers) {
        this.store = store;
        this.accounts = accounts;
        this.providers = providers;
    }

    /**
     * An identity, as its holder sees it.
     *
     * @param label of its provider; the provider's own name where this installation does not know it any more
     * @param lastUsedAt null before the first time
     */
    public record Row(
            UUID id,
            String label,
            Instant joinedAt,
            @Nullable Instant lastUsedAt) {}

    /** The actor's own. */
    public List<Row> list(Actor actor) {
        return store.list(actor.accountId()).stream()
                .map(row -> new Row(
                        row.id(),
                        providers.findLabel(row.issuer()).orElse(row.issuer()),
                        row.joinedAt(),
                        row.lastUsedAt()))
                .toList();
    }

    /** Providers with which the actor's account is not joined yet. */
    public List<Providers.Named> listOthers(Actor actor) {
        var joined = list(actor).stream().map(Row::label).toList();
        return providers.list().stream()
                .filter(provider -> !joined.contains(provider.label()))
                .toList();
    }

    /** Whether the actor's account has a password: one that was opened with an identity has none at first. */
    public boolean hasPassword(Actor actor) {
        return accounts.findPasswordHash(actor.accountId()).isPresent();
    }
}
