package vn.cauviec.access.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.access.domain.AccessErrors;
import vn.cauviec.access.domain.DecideOnRole;
import vn.cauviec.access.domain.DecideOnRole.Decision;
import vn.cauviec.access.domain.DecideOnRole.Outcome;
import vn.cauviec.access.domain.OfficerQueries;
import vn.cauviec.access.domain.OfficerQueries.RequestRow;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.site.Answer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;

/** The second person of every role: grants what the administrator asked for, or refuses it. */
@Controller
class GrantsController {
    static final String ADDRESS = "/quan-ly/he-thong/quyen";
    private static final String REFUSE = ADDRESS + "/{id}/tu-choi";
    private static final String REASON = "ly-do";
    private static final int LONGEST_REASON = 500;

    private final OfficerQueries queries;
    private final OfficerView view;
    private final DecideOnRole decide;

    GrantsController(OfficerQueries queries, OfficerView view, DecideOnRole decide) {
        this.queries = queries;
        this.view = view;
        this.decide = decide;
    }

    @GetMapping(ADDRESS)
    @Requires(Right.ROLE_GRANT)
    Answer list() {
        var actor = CurrentActor.get();
        return new GrantsPage(queries.listWaiting(actor).stream()
                .map(request -> line(actor, request))
                .toList());
    }

    @PostMapping(ADDRESS + "/{id}/cap")
    @Requires(Right.ROLE_GRANT)
    Answer grant(@PathVariable("id") UUID id) {
        return answer(decide.run(CurrentActor.get(), id, new Decision.Grants()), "access.grants.granted");
    }

    @GetMapping(REFUSE)
    @Requires(Right.ROLE_GRANT)
    Answer showRefuse(@PathVariable("id") UUID id) {
        return refusePage(id, "", new FormErrors());
    }

    @PostMapping(REFUSE)
    @Requires(Right.ROLE_GRANT)
    Answer refuse(@PathVariable("id") UUID id, @RequestParam(REASON) String typed) {
        var reason = VietnameseText.tidy(typed);
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            var key = reason.isEmpty() ? "access.refuse.reasonMissing" : "access.refuse.reasonTooLong";
            return Reply.invalid(refusePage(id, typed, new FormErrors().add(REASON, key)));
        }
        return answer(decide.run(CurrentActor.get(), id, new Decision.Refuses(reason)), "access.grants.refused");
    }

    private Answer answer(Outcome outcome, String doneKey) {
        return switch (outcome) {
            case Outcome.Done(var name) -> Redirect.to(ADDRESS).saying(doneKey, name);
            case Outcome.Overtaken(var name, var by, var granted) ->
                new Reply(
                        409, new DecidedPage(granted ? "access.decided.granted" : "access.decided.refused", name, by));
            case Outcome.NotByYou() -> new Reply(409, new DecidedPage("access.decided.notByYou", "", ""));
            case Outcome.TooLate() -> new Reply(409, new DecidedPage("access.decided.tooLate", "", ""));
        };
    }

    private RefuseRolePage refusePage(UUID id, String reason, FormErrors errors) {
        return queries.listWaiting(CurrentActor.get()).stream()
                .filter(request -> request.id().equals(id))
                .map(request -> new RefuseRolePage(id, request.name(), "access.role." + request.role(), reason, errors))
                .findFirst()
                .orElseThrow(() -> new Refused(AccessErrors.ROLE_REQUEST_UNKNOWN));
    }

    private GrantsPage.Line line(Actor actor, RequestRow request) {
        boolean mine = request.requestedBy().equals(actor.accountId())
                || request.accountId().equals(actor.accountId());
        return new GrantsPage.Line(
                request.id(),
                request.name(),
                "access.role." + request.role(),
                view.place(request.unit()),
                request.validFrom(),
                request.validTo().minusDays(1),
                request.requestedByName(),
                request.requestedAt(),
                mine);
    }
}
