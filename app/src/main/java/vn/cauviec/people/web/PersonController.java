package vn.cauviec.people.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.kernel.AuditedRead;
import vn.cauviec.kernel.CitizenId;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.people.domain.FindByNumber;
import vn.cauviec.people.domain.FindByNumber.Outcome;
import vn.cauviec.people.domain.Identifier;
import vn.cauviec.people.domain.PersonQueries;
import vn.cauviec.site.Answer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;

/** One person for an officer: the details, and the way to a second record of the same person. */
@Controller
class PersonController {
    private static final String ADDRESS = PersonListController.ADDRESS + "/{id}";

    private final PersonQueries queries;
    private final PersonViews views;
    private final FindByNumber findByNumber;

    PersonController(PersonQueries queries, PersonViews views, FindByNumber findByNumber) {
        this.queries = queries;
        this.views = views;
        this.findByNumber = findByNumber;
    }

    /** Address of a person's details with the purpose of reading them. */
    static String address(UUID id, String purpose) {
        return PersonListController.ADDRESS + "/" + id + "?" + AuditedRead.PURPOSE_PARAMETER + "=" + purpose;
    }

    @GetMapping(ADDRESS)
    @Requires({Right.PERSON_SEE, Right.PERSON_SEE_SERVED})
    @AuditedRead(kind = "person")
    Answer show(@PathVariable UUID id) {
        return page(id, "", new FormErrors());
    }

    /** Finds the other record by its number and goes on to the comparison: to join an account, or to propose a merge. */
    @PostMapping(ADDRESS + "/so-sanh")
    @Requires(Right.PERSON_CONFIRM)
    @AuditedRead(kind = "person")
    Answer compare(@PathVariable UUID id, @RequestParam(PersonForm.NUMBER) String typed) {
        var errors = new FormErrors();
        var number = Identifier.find(typed);
        if (number.isEmpty()) {
            errors.add(
                    PersonForm.NUMBER,
                    "kernel.problem.CitizenId."
                            + CitizenId.check(typed).map(Enum::name).orElse("EMPTY"));
            return Reply.invalid(page(id, typed, errors));
        }
        return switch (findByNumber.run(CurrentActor.get(), number.get())) {
            case Outcome.Seen(var other) when !other.equals(id) -> Redirect.to(CompareController.address(id, other));
            case Outcome.Seen _ -> {
                errors.add(PersonForm.NUMBER, "people.person.sameRecord");
                yield Reply.invalid(page(id, typed, errors));
            }
            case Outcome.Elsewhere(var unit) -> {
                errors.add(PersonForm.NUMBER, "people.person.recordElsewhere", views.unit(unit));
                yield Reply.invalid(page(id, typed, errors));
            }
            case Outcome.Unknown() -> {
                errors.add(PersonForm.NUMBER, "people.person.recordUnknown");
                yield Reply.invalid(page(id, typed, errors));
            }
        };
    }

    private PersonPage page(UUID id, String number, FormErrors errors) {
        return new PersonPage(views.person(queries.get(id)), number, errors);
    }
}
