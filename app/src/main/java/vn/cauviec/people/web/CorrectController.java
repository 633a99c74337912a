package vn.cauviec.people.web;

import java.time.LocalDate;
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
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.kernel.VietnameseDate;
import vn.cauviec.people.domain.ChangeResidence;
import vn.cauviec.people.domain.ChangeResidence.Move;
import vn.cauviec.people.domain.ChangeResidence.Outcome;
import vn.cauviec.people.domain.CorrectPerson;
import vn.cauviec.people.domain.PersonQueries;
import vn.cauviec.people.web.PersonFormReader.CommuneChoice;
import vn.cauviec.people.web.PersonFormReader.Needed;
import vn.cauviec.reference.UnitId;
import vn.cauviec.reference.Units;
import vn.cauviec.site.Answer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;

/** An officer corrects the details of a person, or notes that the person moved. */
@Controller
class CorrectController {
    private static final String CORRECT = PersonListController.ADDRESS + "/{id}/sua";
    private static final String MOVE = PersonListController.ADDRESS + "/{id}/chuyen-noi-o";
    private static final String SINCE = "tu-ngay";
    private static final String PURPOSE = "dinh-chinh";

    private final PersonQueries queries;
    private final CorrectPerson correct;
    private final ChangeResidence changeResidence;
    private final PersonFormReader reader;
    private final PersonViews views;
    private final Units units;

    CorrectController(
            PersonQueries queries,
            CorrectPerson correct,
            ChangeResidence changeResidence,
            PersonFormReader reader,
            PersonViews views,
            Units units) {
        this.queries = queries;
        this.correct = correct;
        this.changeResidence = changeResidence;
        this.reader = reader;
        this.views = views;
        this.units = units;
    }

    @GetMapping(CORRECT)
    @Requires({Right.PERSON_CONFIRM, Right.PERSON_REGISTER})
    @AuditedRead(kind = "person")
    Answer showDetails(@PathVariable UUID id) {
        var view = views.person(queries.get(id));
        return new CorrectPage(
                view,
                PersonForm.of(view.person(), units),
                views.lists(),
                view.person().version(),
                new FormErrors());
    }

    @PostMapping(CORRECT)
    @Requires({Right.PERSON_CONFIRM, Right.PERSON_REGISTER})
    @AuditedRead(kind = "person")
    Answer correct(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        var view = views.person(queries.get(id));
        var errors = new FormErrors();
        var form = PersonForm.read(typed);
        var version = Version.read(typed);
        var details = reader.read(form, Needed.NOTHING, view.person().unit(), errors, new CommuneChoice());
        if (details.isEmpty()) {
            return Reply.invalid(new CorrectPage(view, form, views.lists(), version, errors));
        }
        correct.run(CurrentActor.get(), id, version, details.get());
        return Redirect.to(PersonController.address(id, PURPOSE)).saying("people.correct.done");
    }

    /** The form; a question of another commune brings its name along. */
    @GetMapping(MOVE)
    @Requires({Right.PERSON_CONFIRM, Right.PERSON_REGISTER})
    @AuditedRead(kind = "person")
    Answer showResidence(@PathVariable UUID id, @RequestParam(name = "den", defaultValue = "") String to) {
        var view = views.person(queries.get(id));
        var form = PersonForm.read(to.isEmpty() ? Map.of() : Map.of(PersonForm.UNIT, to));
        return new MovePage(view, form, List.of(), "", view.person().version(), new FormErrors());
    }

    @PostMapping(MOVE)
    @Requires({Right.PERSON_CONFIRM, Right.PERSON_REGISTER})
    @AuditedRead(kind = "person")
    Answer move(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        var errors = new FormErrors();
        var communes = new CommuneChoice();
        var move = read(id, typed, errors, communes);
        if (move.isEmpty()) {
            return invalid(id, typed, errors, communes);
        }
        return switch (changeResidence.run(CurrentActor.get(), move.get())) {
            case Outcome.Moved() ->
                Redirect.to(PersonController.address(id, PURPOSE)).saying("people.move.done");
            case Outcome.OutOfSight() ->
                Redirect.to(PersonListController.ADDRESS).saying("people.move.outOfSight", unitOf(move.get()));
            case Outcome.WrongDay() -> invalid(id, typed, errors.add(SINCE, "people.move.wrongDay"), communes);
            case Outcome.SameUnit() ->
                invalid(id, typed, errors.add(PersonForm.UNIT, "people.move.sameUnit"), communes);
        };
    }

    private Optional<Move> read(UUID id, Map<String, String> typed, FormErrors errors, CommuneChoice communes) {
        var unit = Optional.<UnitId>ofNullable(reader.unit(PersonForm.read(typed), errors, communes));
        var since = typed.getOrDefault(SINCE, "");
        VietnameseDate.check(since).ifPresent(problem -> errors.add(SINCE, "kernel.problem.VietnameseDate." + problem));
        Optional<LocalDate> day = VietnameseDate.find(since);
        return unit.flatMap(to -> day.map(from -> new Move(id, Version.read(typed), to, from)));
    }

    private Reply invalid(UUID id, Map<String, String> typed, FormErrors errors, CommuneChoice communes) {
        return Reply.invalid(new MovePage(
                views.person(queries.get(id)),
                PersonForm.read(typed),
                communes.candidates(),
                typed.getOrDefault(SINCE, ""),
                Version.read(typed),
                errors));
    }

    private String unitOf(Move move) {
        return views.unit(move.unit());
    }
}
