package vn.cauviec.ledger;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import vn.cauviec.kernel.Actor;

/** The way from a result to the record that stands behind it. Contributed by the module that owns such records. */
public interface EvidenceLink {
    /** How many records are asked for at most at once. */
    int AT_ONCE = 1000;

    /** The kind of evidence, as in {@link Ledger.Result#evidenceKind()}. */
    String kind();

    /**
     * Addresses of the pages of these records. Asked once per page of a list, so it asks the database once too.
     *
     * @param evidence at most {@value #AT_ONCE}, not empty
     * @return only the records that this actor may open; an address carries the purpose of the reading where one is needed
     */
    Map<UUID, String> listAddresses(Actor actor, Collection<UUID> evidence);
}
