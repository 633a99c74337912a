package vn.cauviec.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.access.domain.AccessErrors;
import vn.cauviec.access.domain.CloseAccount;
import vn.cauviec.access.domain.EndRole;
import vn.cauviec.access.domain.MakeLink;
import vn.cauviec.access.domain.OfficerQueries.Officer;
import vn.cauviec.access.domain.RequestRole;
import vn.cauviec.access.domain.ResetSecondStep;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.site.Answer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;

/** One staff account: its roles, a new link, its end. */
@Controller
class OfficerController {
    private static final String ADDRESS = OfficersController.ADDRESS + "/{id}";

    private final OfficerView view;
    private final RequestRole requestRole;
    private final EndRole endRole;
    private final MakeLink makeLink;
    private final CloseAccount close;
    private final ResetSecondStep resetSecondStep;
    private final OfferReader offers;

    OfficerController(
            OfficerView view,
            RequestRole requestRole,
            EndRole endRole,
            MakeLink makeLink,
            CloseAccount close,
            ResetSecondStep resetSecondStep,
            OfferReader offers) {
        this.view = view;
        this.requestRole = requestRole;
        this.endRole = endRole;
        this.makeLink = makeLink;
        this.close = close;
        this.resetSecondStep = resetSecondStep;
        this.offers = offers;
    }

    @GetMapping(ADDRESS)
    @Requires(Right.ACCOUNT_MANAGE)
    Answer show(@PathVariable("id") UUID id) {
        return view.page(CurrentActor.get(), officer(id), offers.blank(), new FormErrors());
    }

    @PostMapping(ADDRESS + "/vai-tro")
    @Requires(Right.ACCOUNT_MANAGE)
    Answer request(@PathVariable("id") UUID id, @RequestParam Map<String, String> typed) {
        var actor = CurrentActor.get();
        var errors = new FormErrors();
        var form = OfferReader.Typed.read(typed);
        var offer = offers.read(form, errors);
        if (offer.isEmpty()) {
            return Reply.invalid(view.page(actor, officer(id), form, errors));
        }
        return switch (requestRole.run(actor, id, offer.get())) {
            case RequestRole.Outcome.Requested() -> back(id, "access.officer.requested");
            case RequestRole.Outcome.Waiting() -> back(id, "access.officer.waitsAlready");
        };
    }

    @PostMapping(ADDRESS + "/vai-tro/{grant}/ket-thuc")
    @Requires(Right.ACCOUNT_MANAGE)
    Answer end(@PathVariable("id") UUID id, @PathVariable("grant") UUID grantId) {
        endRole.run(CurrentActor.get(), id, grantId);
        return back(id, "access.officer.roleEnded");
    }

    @PostMapping(ADDRESS + "/lien-ket")
    @Requires(Right.ACCOUNT_MANAGE)
    Answer link(@PathVariable("id") UUID id, HttpServletRequest request) {
        var link = makeLink.run(CurrentActor.get(), id);
        return new LinkMadePage(id, officer(id).name(), WholeAddress.of(request, link), false);
    }

    @PostMapping(ADDRESS + "/buoc-hai")
    @Requires(Right.ACCOUNT_MANAGE)
    Answer resetSecondStep(@PathVariable("id") UUID id) {
        var name = resetSecondStep.run(CurrentActor.get(), id);
        return back(id, "access.officer.secondReset", name);
    }

    @PostMapping(ADDRESS + "/dong")
    @Requires(Right.ACCOUNT_MANAGE)
    Answer close(@PathVariable("id") UUID id) {
        var name = close.run(CurrentActor.get(), id);
        return back(id, "access.officer.closedNow", name);
    }

    private static Redirect back(UUID id, String key, String... arguments) {
        return Redirect.to(OfficersController.ADDRESS + "/" + id).saying(key, arguments);
    }

    private Officer officer(UUID id) {
        return view.find(CurrentActor.get(), id).orElseThrow(() -> new Refused(AccessErrors.ACCOUNT_UNKNOWN));
    }
}
