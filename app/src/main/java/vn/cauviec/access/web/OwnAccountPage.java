package vn.cauviec.access.web;

import java.util.List;
import vn.cauviec.access.domain.AccountSessions.Place;
import vn.cauviec.access.domain.OfficerQueries.OwnLogin;
import vn.cauviec.access.web.OfficerPage.AskedRole;
import vn.cauviec.access.web.OfficerPage.HeldRole;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;

/**
 * The own account: what one signs in with, which roles one holds, the password, where one is signed in.
 *
 * @param roles in force today
 * @param waiting roles that wait to be granted
 * @param codeAwaited whether a code is on its way to a telephone
 */
public record OwnAccountPage(
        List<OwnLogin> logins,
        List<HeldRole> roles,
        List<AskedRole> waiting,
        List<Place> places,
        boolean codeAwaited,
        FormErrors errors)
        implements Page {
    public OwnAccountPage {
        logins = List.copyOf(logins);
        roles = List.copyOf(roles);
        waiting = List.copyOf(waiting);
        places = List.copyOf(places);
    }

    /** True when a code may be on its way to a telephone. */
    public boolean awaitsCode() {
        return codeAwaited || errors.has("ma");
    }
}
