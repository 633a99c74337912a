package vn.cauviec.access.web;

import java.util.List;
import vn.cauviec.access.web.OfficerPage.AskedRole;
import vn.cauviec.access.web.OfficerPage.HeldRole;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;

/**
 * The own account: what one signs in with, which roles one holds, the password.
 *
 * @param roles in force today
 * @param waiting roles that wait to be granted
 */
public record OwnAccountPage(List<String> logins, List<HeldRole> roles, List<AskedRole> waiting, FormErrors errors)
        implements Page {
    public OwnAccountPage {
        logins = List.copyOf(logins);
        roles = List.copyOf(roles);
        waiting = List.copyOf(waiting);
    }
}
