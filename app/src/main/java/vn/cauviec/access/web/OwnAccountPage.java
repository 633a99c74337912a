package vn.cauviec.access.web;

import java.util.List;
import vn.cauviec.access.domain.AccountSessions.Place;
import vn.cauviec.access.domain.IdentityQueries;
import vn.cauviec.access.domain.OfficerQueries.OwnLogin;
import vn.cauviec.access.domain.Providers;
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
 * @param identities from elsewhere that open the account
 * @param providers whose identities could open it
 * @param hasPassword whether a password opens it
 */
public record OwnAccountPage(
        List<OwnLogin> logins,
        List<HeldRole> roles,
        List<AskedRole> waiting,
        List<Place> places,
        boolean codeAwaited,
        List<IdentityQueries.Row> identities,
        List<Providers.Named> providers,
        boolean hasPassword,
        FormErrors errors)
        implements Page {
    public OwnAccountPage {
        logins = List.copyOf(logins);
        roles = List.copyOf(roles);
        waiting = List.copyOf(waiting);
        places = List.copyOf(places);
        identities = List.copyOf(identities);
        providers = List.copyOf(providers);
    }

    public boolean hasIdentities() {
        return !identities.isEmpty() || !providers.isEmpty();
    }

    /** True when a code may be on its way to a telephone. */
    public boolean awaitsCode() {
        return codeAwaited || errors.has("ma");
    }
}
