package vn.cauviec.people;

import java.util.UUID;
import vn.cauviec.kernel.Actor;

/** Contribution: something must happen together with the merging of two records of one person. Called in the transaction that merges. */
public interface PersonMergeParticipant {
    /**
     * @param from record that ends
     * @param into record that stays
     */
    void personsMerged(Actor actor, UUID from, UUID into);
}
