package vn.cauviec.access.domain;

import java.util.Set;
import vn.cauviec.kernel.Right;
import vn.cauviec.kernel.Role;

/** The rights of each role as they ship, for tests without a server. */
public final class RoleRightsFixture {
    private static final RoleRights RIGHTS = new RoleRights();

    private RoleRightsFixture() {}

    public static Set<Right> of(Role role) {
        return RIGHTS.of(role);
    }
}
