package vn.cauviec.operations.domain;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.operations.Outbox;
import vn.cauviec.operations.Vault;

/** The outbox as rows of a table, each sealed. */
@Component
class StoredOutbox implements Outbox {
    private final OutboxStore store;
    private final Vault vault;
    private final IdSource ids;
    private final BusinessClock clock;

    StoredOutbox(OutboxStore store, Vault vault, IdSource ids, BusinessClock clock) {
        this.store = store;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean put(String kind, String key, String content, @Nullable Instant goodUntil) {
        return store.insert(ids.next(), key, kind, vault.seal(content), goodUntil, clock.systemNow());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<String> listKeys(String beginning, Instant since) {
        return store.listKeys(beginning, since);
    }
}
