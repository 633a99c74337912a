package vn.cauviec.people.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.kernel.AuditedRead;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.people.domain.DecideMerge;
import vn.cauviec.people.domain.JoinAccount;
import vn.cauviec.people.domain.MergeProposal.Decision;
import vn.cauviec.people.domain.OfficeQueries;
import vn.cauviec.people.domain.PersonQueries;
import vn.cauviec.people.domain.ProposeMerge;
import vn.cauviec.site.Answer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;
import vn.cauviec.site.UnknownValue;

/** Two records that may be one person: joining an account, proposing a merge, deciding on one. */
@Controller
class CompareController {
    static final String PROPOSALS = PersonListController.ADDRESS + "/de-nghi-gop";
    private static final String ADDRESS = PersonListController.ADDRESS + "/{id}/so-sanh/{vao}";
    private static final String PURPOSE = "xac-nhan";
    private static final String REASON = "ly-do";
    private static final int LONGEST_REASON = 300;

    private final PersonQueries persons;
    private final OfficeQueries office;
    private final PersonViews views;
    private final JoinAccount join;
    private final ProposeMerge propose;
    private final DecideMerge decide;

    CompareController(
            PersonQueries persons,
            OfficeQueries office,
            PersonViews views,
            JoinAccount join,
            ProposeMerge propose,
            DecideMerge decide) {
        this.persons = persons;
        this.office = office;
        this.views = views;
        this.join = join;
        this.propose = propose;
        this.decide = decide;
    }

    static String path(UUID from, UUID into) {
        return PersonListController.ADDRESS + "/" + from + "/so-sanh/" + into;
    }

    static String address(UUID from, UUID into) {
        return path(from, into) + "?" + AuditedRead.PURPOSE_PARAMETER + "=" + PURPOSE;
    }

    @GetMapping(ADDRESS)
    @Requires(Right.PERSON_CONFIRM)
    @AuditedRead(
            kind = "person",
            variable = {"id", "vao"})
    Answer compare(@PathVariable UUID id, @PathVariable("vao") UUID into) {
        return page(id, into, "", new FormErrors());
    }

    @PostMapping(ADDRESS + "/noi")
    @Requires(Right.PERSON_CONFIRM)
    Answer join(@PathVariable UUID id, @PathVariable("vao") UUID into, @RequestParam Map<String, String> typed) {
        var compared = new JoinAccount.Compared(
                id, Version.read(typed), into, Version.read(typed, Version.PARAMETER + "-vao"));
        return switch (join.run(CurrentActor.get(), compared)) {
            case JoinAccount.Outcome.Joined() ->
                Redirect.to(PersonController.address(into, PURPOSE)).saying("people.join.done");
            case JoinAccount.Outcome.AlreadyJoined() ->
                Redirect.to(PersonController.address(into, PURPOSE)).saying("people.join.already");
            case JoinAccount.Outcome.HasAnotherAccount() ->
                Redirect.to(address(id, into)).saying("people.join.otherAccount");
        };
    }

    @PostMapping(ADDRESS + "/gop")
    @Requires(Right.PERSON_CONFIRM)
    @AuditedRead(
            kind = "person",
            variable = {"id", "vao"})
    Answer propose(
            @PathVariable UUID id,
            @PathVariable("vao") UUID into,
            @RequestParam(name = REASON, defaultValue = "") String typed) {
        var reason = VietnameseText.tidy(typed);
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            var errors = new FormErrors()
                    .add(
                            REASON,
                            reason.isEmpty() ? "people.merge.reasonMissing" : "people.merge.reasonTooLong",
                            Integer.toString(LONGEST_REASON));
            return Reply.invalid(page(id, into, typed, errors));
        }
        var here = Redirect.to(address(id, into));
        return switch (propose.run(CurrentActor.get(), id, into, reason)) {
            case ProposeMerge.Outcome.Proposed _ -> here.saying("people.merge.proposed");
            case ProposeMerge.Outcome.AlreadyProposed() -> here.saying("people.merge.alreadyProposed");
            case ProposeMerge.Outcome.NotMergeable() -> here.saying("people.merge.notMergeable");
            case ProposeMerge.Outcome.TwoAccounts() -> here.saying("people.merge.twoAccounts");
        };
    }

    @GetMapping(PROPOSALS)
    @Requires(Right.PERSON_CONFIRM)
    Answer list() {
        return new ProposalsPage(office.listProposals());
    }

    @PostMapping(PROPOSALS + "/{deNghi}")
    @Requires(Right.PERSON_MERGE)
    Answer decide(@PathVariable("deNghi") UUID proposalId, @RequestParam("quyet-dinh") String code) {
        var decision = switch (code) {
            case "duyet" -> Decision.APPROVED;
            case "tu-choi" -> Decision.REFUSED;
            default -> throw new UnknownValue("quyet-dinh", code, List.of("duyet", "tu-choi"));
        };
        decide.run(CurrentActor.get(), proposalId, decision);
        return Redirect.to(PROPOSALS).saying("people.merge.decided." + decision);
    }

    private ComparePage page(UUID from, UUID into, String reason, FormErrors errors) {
        return new ComparePage(
                views.person(persons.get(from)),
                views.person(persons.get(into)),
                office.findOpenProposal(from, into).orElse(null),
                reason,
                errors);
    }
}
