package vn.cauviec.people.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.people.domain.AnswerInquiry;
import vn.cauviec.people.domain.AskCommune;
import vn.cauviec.people.domain.AskCommune.Outcome;
import vn.cauviec.people.domain.Identifier;
import vn.cauviec.people.domain.OfficeQueries;
import vn.cauviec.site.Answer;
import vn.cauviec.site.Redirect;

/** A commune asks the one that holds a person, and answers such questions. */
@Controller
class InquiryController {
    static final String ADDRESS = PersonListController.ADDRESS + "/hoi-xa";

    private final OfficeQueries queries;
    private final AskCommune ask;
    private final AnswerInquiry answer;
    private final PersonViews views;

    InquiryController(OfficeQueries queries, AskCommune ask, AnswerInquiry answer, PersonViews views) {
        this.queries = queries;
        this.ask = ask;
        this.answer = answer;
        this.views = views;
    }

    @GetMapping(ADDRESS)
    @Requires(Right.PERSON_CONFIRM)
    Answer list() {
        return new InquiriesPage(
                queries.listQuestions().stream()
                        .map(question -> new InquiriesPage.Waiting(
                                question, views.unit(question.inquiry().askingUnit())))
                        .toList(),
                queries.listAsked(CurrentActor.get()).stream()
                        .map(InquiriesPage.Asked::new)
                        .toList());
    }

    @PostMapping(ADDRESS)
    @Requires(Right.PERSON_CONFIRM)
    Answer ask(@RequestParam(PersonForm.NUMBER) String typed) {
        var number = Identifier.find(typed);
        if (number.isEmpty()) {
            return Redirect.to(NumberController.ADDRESS);
        }
        var here = Redirect.to(ADDRESS);
        return switch (ask.run(CurrentActor.get(), number.get())) {
            case Outcome.Asked(var unit) -> here.saying("people.inquiry.asked", views.unit(unit));
            case Outcome.AlreadyAsked(var unit) -> here.saying("people.inquiry.alreadyAsked", views.unit(unit));
            case Outcome.NobodyToAsk() -> here.saying("people.inquiry.nobodyToAsk");
        };
    }

    @PostMapping(ADDRESS + "/{cauHoi}")
    @Requires(Right.PERSON_CONFIRM)
    Answer stays(@PathVariable("cauHoi") UUID inquiryId) {
        answer.stays(CurrentActor.get(), inquiryId);
        return Redirect.to(ADDRESS).saying("people.inquiry.answered");
    }
}
