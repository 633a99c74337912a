package vn.cauviec.people.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.kernel.AuditedRead;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.CitizenId;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.kernel.VietnameseDate;
import vn.cauviec.people.domain.BirthDate;
import vn.cauviec.people.domain.ConfirmPerson;
import vn.cauviec.people.domain.ConfirmPerson.Outcome;
import vn.cauviec.people.domain.ConfirmPerson.Paper;
import vn.cauviec.people.domain.Doubt;
import vn.cauviec.people.domain.Identifier;
import vn.cauviec.people.domain.PersonQueries;
import vn.cauviec.site.Answer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;

/** An officer confirms a claimed person after having seen the paper. */
@Controller
class ConfirmController {
    private static final String ADDRESS = PersonListController.ADDRESS + "/{id}/xac-nhan";
    private static final String PURPOSE = "xac-nhan";

    private final ConfirmPerson confirm;
    private final PersonQueries queries;
    private final PersonViews views;
    private final BusinessClock clock;

    ConfirmController(ConfirmPerson confirm, PersonQueries queries, PersonViews views, BusinessClock clock) {
        this.confirm = confirm;
        this.queries = queries;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    @Requires(Right.PERSON_CONFIRM)
    @AuditedRead(kind = "person")
    Answer show(@PathVariable UUID id) {
        var view = views.person(queries.get(id));
        return view.person().standing().earnsEntries()
                ? Redirect.to(PersonController.address(id, PURPOSE))
                : new ConfirmPage(view, "", "", List.of(), new FormErrors());
    }

    @PostMapping(ADDRESS)
    @Requires(Right.PERSON_CONFIRM)
    @AuditedRead(kind = "person")
    Answer confirm(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        var errors = new FormErrors();
        var paper = read(id, typed, errors);
        if (paper.isEmpty()) {
            return Reply.invalid(page(id, typed, List.of(), errors));
        }
        return switch (confirm.run(CurrentActor.get(), paper.get())) {
            case Outcome.Confirmed() ->
                Redirect.to(PersonController.address(id, PURPOSE)).saying("people.confirm.done");
            case Outcome.AlreadyConfirmed _ ->
                Redirect.to(PersonController.address(id, PURPOSE)).saying("people.confirm.already");
            case Outcome.Doubtful(var doubts) ->
                Reply.invalid(page(id, typed, doubts.stream().sorted().toList(), errors));
            case Outcome.NumberRegistered(var other, var unit) -> {
                if (queries.isSeen(other)) {
                    yield Redirect.to(CompareController.address(id, other)).saying("people.confirm.registered");
                }
                errors.add(PersonForm.NUMBER, "people.person.recordElsewhere", views.unit(unit));
                yield Reply.invalid(page(id, typed, List.of(), errors));
            }
        };
    }

    private Optional<Paper> read(UUID id, Map<String, String> typed, FormErrors errors) {
        var typedNumber = typed.getOrDefault(PersonForm.NUMBER, "");
        var number = Identifier.find(typedNumber);
        if (number.isEmpty()) {
            errors.add(
                    PersonForm.NUMBER,
                    "kernel.problem.CitizenId."
                            + CitizenId.check(typedNumber).map(Enum::name).orElse("EMPTY"));
        }
        var typedDate = typed.getOrDefault(PersonForm.BIRTH_DATE, "");
        VietnameseDate.check(typedDate)
                .ifPresent(problem -> errors.add(PersonForm.BIRTH_DATE, "kernel.problem.VietnameseDate." + problem));
        var birthDate = VietnameseDate.find(typedDate);
        birthDate
                .flatMap(date -> BirthDate.check(date, clock.today()))
                .ifPresent(problem -> errors.add(PersonForm.BIRTH_DATE, "people.problem.BirthDate." + problem));
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Paper(
                id,
                Version.read(typed),
                number.orElseThrow(),
                birthDate.orElseThrow(),
                typed.containsKey("van-xac-nhan")));
    }

    private ConfirmPage page(UUID id, Map<String, String> typed, List<Doubt> doubts, FormErrors errors) {
        return new ConfirmPage(
                views.person(queries.get(id)),
                typed.getOrDefault(PersonForm.NUMBER, ""),
                typed.getOrDefault(PersonForm.BIRTH_DATE, ""),
                doubts,
                errors);
    }
}
