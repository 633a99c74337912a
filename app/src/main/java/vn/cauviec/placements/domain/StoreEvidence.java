package vn.cauviec.placements.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.files.Files;
import vn.cauviec.kernel.Actor;

/** Keeps the paper behind a hire, if one was handed in. */
@Component
class StoreEvidence {
    private final Files files;

    StoreEvidence(Files files) {
        this.files = files;
    }

    /** What came of it. */
    sealed interface Kept {
        /** @param file null when no paper was handed in */
        record Done(@Nullable UUID file) implements Kept {}

        /** The paper is not taken: too large, empty, or of another kind. */
        record Refused(Files.Stored why) implements Kept {}
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Kept keep(Actor actor, Files.@Nullable Upload paper) {
        if (paper == null) {
            return new Kept.Done(null);
        }
        return switch (files.store(actor, paper)) {
            case Files.Stored.Done(var id) -> new Kept.Done(id);
            case Files.Stored.Empty empty -> new Kept.Refused(empty);
            case Files.Stored.TooLarge tooLarge -> new Kept.Refused(tooLarge);
            case Files.Stored.UnknownKind unknown -> new Kept.Refused(unknown);
        };
    }
}
