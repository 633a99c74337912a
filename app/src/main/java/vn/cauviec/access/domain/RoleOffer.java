package vn.cauviec.access.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.Role;
import vn.cauviec.reference.UnitId;

/**
 * A role that an officer is to hold, where and until when.
 *
 * @param role of a public servant
 * @param unit where it holds, with everything below: a commune for a commune officer, the province for all others
 * @param lastDay last day on which it holds
 * @param firstDay first day on which it is to hold; null for the day on which it is granted
 */
public record RoleOffer(
        Role role, UnitId unit, LocalDate lastDay, @Nullable LocalDate firstDay) {
    public RoleOffer(Role role, UnitId unit, LocalDate lastDay) {
        this(role, unit, lastDay, null);
    }

    public RoleOffer {
        if (!role.isStaff()) {
            throw new IllegalArgumentException("not a role of a public servant");
        }
    }

    /** The same role, not before that day. */
    RoleOffer from(LocalDate day) {
        return new RoleOffer(role, unit, lastDay, day);
    }

    /** First day on which it no longer holds. */
    LocalDate validTo() {
        return lastDay.plusDays(1);
    }
}
