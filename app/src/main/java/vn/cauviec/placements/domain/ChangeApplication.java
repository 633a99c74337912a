package vn.cauviec.placements.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.placements.ApplicationStatus;
import vn.cauviec.placements.RefusalReason;

/** Moves an application along its table of life, with its dated history. */
@Component
class ChangeApplication {
    private final ApplicationStore store;

    ChangeApplication(ApplicationStore store) {
        this.store = store;
    }

    /** False when the table knows no such step. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean move(
            Actor actor,
            ApplicationStore.Held application,
            ApplicationStatus to,
            @Nullable RefusalReason reason,
            String answer,
            Instant at) {
        if (!application.status().next().contains(to)) {
            return false;
        }
        store.change(application, to, reason, answer, at);
        store.note(application.id(), actor.accountId(), application.status(), to, at);
        return true;
    }
}
