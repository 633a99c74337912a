package vn.cauviec.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import vn.cauviec.access.domain.AccountSessions;
import vn.cauviec.access.domain.IdentityQueries;
import vn.cauviec.access.domain.OfficerQueries;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.site.FormErrors;

/** Puts together what somebody sees of the own account. */
@Component
class OwnAccountView {
    private final OfficerQueries queries;
    private final OfficerView view;
    private final AccountSessions sessions;
    private final IdentityQueries identities;

    OwnAccountView(OfficerQueries queries, OfficerView view, AccountSessions sessions, IdentityQueries identities) {
        this.queries = queries;
        this.view = view;
        this.sessions = sessions;
        this.identities = identities;
    }

    OwnAccountPage page(HttpServletRequest request, FormErrors errors) {
        var actor = CurrentActor.get();
        return new OwnAccountPage(
                queries.listOwnLogins(actor),
                queries.listGrants(actor, actor.accountId()).stream()
                        .map(view::held)
                        .filter(OfficerPage.HeldRole::inForce)
                        .toList(),
                queries.listRequests(actor, actor.accountId()).stream()
                        .filter(asked -> asked.decision().isEmpty())
                        .map(view::asked)
                        .toList(),
                sessions.list(actor, request.getSession().getId()),
                queries.isCodeAwaited(actor),
                identities.list(actor),
                identities.listOthers(actor),
                identities.hasPassword(actor),
                errors);
    }
}
