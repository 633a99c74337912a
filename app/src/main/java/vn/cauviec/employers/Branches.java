package vn.cauviec.employers;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Phone;
import vn.cauviec.kernel.TaxCode;
import vn.cauviec.reference.UnitId;

/** Branches and places of work of companies. What is stated about them is public; whose ads are whose is narrowed by them (ADR 0810). */
public interface Branches {
    /**
     * A branch.
     *
     * @param open false for one that takes no new ads
     */
    record Branch(UUID id, UUID employerId, Facts facts, boolean open, int version) {}

    /**
     * What a company states about a branch.
     *
     * @param name unique within the company
     * @param taxCode of thirteen digits; null for a place of work that has none of its own
     * @param unit commune of the address
     * @param phone null when not stated
     */
    record Facts(
            String name,
            @Nullable TaxCode taxCode,
            String address,
            UnitId unit,
            @Nullable Phone phone) {}

    /** The branches of the actor's company for which the actor acts, by name; all of them for who acts for the company as a whole. */
    List<Branch> listOwn(Actor actor);

    Optional<Branch> find(UUID id);

    /** Names by id. */
    Map<UUID, String> names(Collection<UUID> ids);
}
