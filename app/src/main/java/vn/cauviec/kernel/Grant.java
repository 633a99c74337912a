package vn.cauviec.kernel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role that an account holds today, and where.
 *
 * @param role what the holder does
 * @param unitId administrative unit (and everything below it); null for roles that are not bound to a unit
 * @param organisationId company whose affairs the holder may see; null for everybody else
 * @param branchId the part of the company to which that is narrowed; null for the company as a whole
 */
public record Grant(
        Role role,
        @Nullable Long unitId,
        @Nullable UUID organisationId,
        @Nullable UUID branchId) {
    public Grant {
        if (branchId != null && organisationId == null) {
            throw new IllegalArgumentException("a branch of no organisation");
        }
    }

    /** A role that no branch narrows. */
    public Grant(Role role, @Nullable Long unitId, @Nullable UUID organisationId) {
        this(role, unitId, organisationId, null);
    }
}
