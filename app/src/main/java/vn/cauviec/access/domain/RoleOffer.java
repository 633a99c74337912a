package vn.cauviec.access.domain;

import java.time.LocalDate;
import vn.cauviec.kernel.Role;
import vn.cauviec.reference.UnitId;

/**
 * A role that an officer is to hold, where and until when.
 *
 * @param role of a public servant
 * @param unit where it holds, with everything below: a commune for a commune officer, the province for all others
 * @param lastDay last day on which it holds
 */
public record RoleOffer(Role role, UnitId unit, LocalDate lastDay) {
    public RoleOffer {
        if (!role.isStaff()) {
            throw new IllegalArgumentException("not a role of a public servant");
        }
    }

    /** First day on which it no longer holds. */
    LocalDate validTo() {
        return lastDay.plusDays(1);
    }
}
