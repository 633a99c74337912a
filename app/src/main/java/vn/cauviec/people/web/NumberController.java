package vn.cauviec.people.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.kernel.CitizenId;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.kernel.Role;
import vn.cauviec.people.domain.BeginCare;
import vn.cauviec.people.domain.FindByNumber;
import vn.cauviec.people.domain.FindByNumber.Outcome;
import vn.cauviec.people.domain.Identifier;
import vn.cauviec.people.web.NumberPage.State;
import vn.cauviec.site.Answer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;

/** An officer types the number on a paper: is the person in the register, and who holds the record. */
@Controller
class NumberController {
    static final String ADDRESS = PersonListController.ADDRESS + "/tim-so";
    private static final String PURPOSE = "tai-quay";

    private final FindByNumber findByNumber;
    private final BeginCare beginCare;
    private final PersonViews views;

    NumberController(FindByNumber findByNumber, BeginCare beginCare, PersonViews views) {
        this.findByNumber = findByNumber;
        this.beginCare = beginCare;
        this.views = views;
    }

    @GetMapping(ADDRESS)
    @Requires({Right.PERSON_REGISTER, Right.PERSON_CONFIRM})
    Answer show() {
        return page("", State.NOT_ASKED, "", new FormErrors());
    }

    @PostMapping(ADDRESS)
    @Requires({Right.PERSON_REGISTER, Right.PERSON_CONFIRM})
    Answer find(@RequestParam(PersonForm.NUMBER) String typed) {
        var number = Identifier.find(typed);
        if (number.isEmpty()) {
            return wrong(typed);
        }
        return switch (findByNumber.run(CurrentActor.get(), number.get())) {
            case Outcome.Seen(var id) -> Redirect.to(PersonController.address(id, PURPOSE));
            case Outcome.Elsewhere(var unit) -> page(typed, State.ELSEWHERE, views.unit(unit), new FormErrors());
            case Outcome.Unknown() -> page(typed, State.UNKNOWN, "", new FormErrors());
        };
    }

    /** The centre begins to serve the person at its counter. */
    @PostMapping(ADDRESS + "/phuc-vu")
    @Requires(Right.PERSON_SEE_SERVED)
    Answer serve(@RequestParam(PersonForm.NUMBER) String typed) {
        var number = Identifier.find(typed);
        if (number.isEmpty()) {
            return wrong(typed);
        }
        return beginCare
                .run(CurrentActor.get(), number.get())
                .<Answer>map(
                        id -> Redirect.to(PersonController.address(id, PURPOSE)).saying("people.number.served"))
                .orElseGet(() -> page(typed, State.UNKNOWN, "", new FormErrors()));
    }

    private static Reply wrong(String typed) {
        var errors = new FormErrors()
                .add(
                        PersonForm.NUMBER,
                        "kernel.problem.CitizenId."
                                + CitizenId.check(typed).map(Enum::name).orElse("EMPTY"));
        return Reply.invalid(page(typed, State.NOT_ASKED, "", errors));
    }

    private static NumberPage page(String number, State state, String unit, FormErrors errors) {
        var actor = CurrentActor.get();
        return new NumberPage(
                number, state, unit, actor.holds(Role.COMMUNE_OFFICER), actor.may(Right.PERSON_SEE_SERVED), errors);
    }
}
