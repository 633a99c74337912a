package vn.cauviec.kernel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role that an account holds today, and where.
 *
 * @param role what the holder does
 * @param unitId administrative unit (and everything below it); null for roles that are not bound to a unit
 * @param organisationId company whose affairs the holder may see; null for everybody else
 */
public record Grant(
        Role role, @Nullable Long unitId, @Nullable UUID organisationId) {}
