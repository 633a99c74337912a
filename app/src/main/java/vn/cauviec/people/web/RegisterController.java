package vn.cauviec.people.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.kernel.Role;
import vn.cauviec.kernel.VietnameseDate;
import vn.cauviec.people.People.Registered;
import vn.cauviec.people.PersonDetails;
import vn.cauviec.people.domain.Doubt;
import vn.cauviec.people.domain.PersonQueries;
import vn.cauviec.people.domain.RegisterPerson;
import vn.cauviec.people.web.PersonFormReader.CommuneChoice;
import vn.cauviec.people.web.PersonFormReader.Needed;
import vn.cauviec.reference.UnitId;
import vn.cauviec.reference.Units;
import vn.cauviec.site.Answer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;

/** An officer registers a person at the counter, whose paper is on the table. */
@Controller
class RegisterController {
    static final String ADDRESS = PersonListController.ADDRESS + "/moi";
    private static final String SINCE = "tu-ngay";
    private static final String PAPER_SEEN = "da-xem-giay-to";
    private static final String DESPITE_DOUBTS = "van-ghi";
    private static final String PURPOSE = "tai-quay";

    private final RegisterPerson register;
    private final PersonFormReader reader;
    private final PersonViews views;
    private final PersonQueries queries;
    private final Units units;
    private final BusinessClock clock;

    RegisterController(
            RegisterPerson register,
            PersonFormReader reader,
            PersonViews views,
            PersonQueries queries,
            Units units,
            BusinessClock clock) {
        this.register = register;
        this.reader = reader;
        this.views = views;
        this.queries = queries;
        this.units = units;
        this.clock = clock;
    }

    /** The form; the commune is the officer's own where there is one. */
    @GetMapping(ADDRESS)
    @Requires(Right.PERSON_REGISTER)
    Answer show() {
        var own = CurrentActor.get().units(Role.COMMUNE_OFFICER).stream()
                .findFirst()
                .map(unit -> units.get(new UnitId(unit)));
        var form = PersonForm.read(own.map(unit -> Map.of(
                        PersonForm.UNIT,
                        unit.pathText(),
                        PersonForm.UNIT + "-id",
                        Long.toString(unit.id().value())))
                .orElse(Map.of()));
        return page(form, Map.of(), new CommuneChoice(), List.of(), new FormErrors());
    }

    @PostMapping(ADDRESS)
    @Requires(Right.PERSON_REGISTER)
    Answer register(@RequestParam Map<String, String> typed) {
        var errors = new FormErrors();
        var communes = new CommuneChoice();
        var form = PersonForm.read(typed);
        var details = reader.read(form, Needed.NUMBER, null, errors, communes);
        var since = since(typed, errors);
        if (!typed.containsKey(PAPER_SEEN)) {
            errors.add(PAPER_SEEN, "people.register.paperMissing");
        }
        if (details.isEmpty() || !errors.isEmpty()) {
            return Reply.invalid(page(form, typed, communes, List.of(), errors));
        }
        var doubts = doubts(details.get());
        if (!doubts.isEmpty() && !typed.containsKey(DESPITE_DOUBTS)) {
            return Reply.invalid(page(form, typed, communes, doubts, errors));
        }
        return switch (register.run(CurrentActor.get(), details.get(), since.orElseGet(clock::today))) {
            case Registered.Done(var id) ->
                Redirect.to(PersonController.address(id, PURPOSE)).saying("people.register.done");
            case Registered.AlreadyRegistered(var id, var unit) -> {
                if (queries.isSeen(id)) {
                    yield Redirect.to(PersonController.address(id, PURPOSE)).saying("people.register.already");
                }
                errors.add(PersonForm.NUMBER, "people.register.elsewhere", views.unit(unit));
                yield Reply.invalid(page(form, typed, communes, doubts, errors));
            }
            case Registered.OutsideScope() -> {
                errors.add(PersonForm.UNIT, "people.register.outsideScope");
                yield Reply.invalid(page(form, typed, communes, doubts, errors));
            }
        };
    }

    /** From which day on the person resides in the commune; empty when not typed: from today. */
    private Optional<LocalDate> since(Map<String, String> typed, FormErrors errors) {
        var text = typed.getOrDefault(SINCE, "");
        if (text.isBlank()) {
            return Optional.empty();
        }
        VietnameseDate.check(text).ifPresent(problem -> errors.add(SINCE, "kernel.problem.VietnameseDate." + problem));
        var day = VietnameseDate.find(text);
        if (day.filter(date -> date.isAfter(clock.today())).isPresent()) {
            errors.add(SINCE, "people.move.wrongDay");
        }
        return day;
    }

    private static Set<Doubt> doubts(PersonDetails details) {
        var number = details.citizenId();
        return number == null ? Set.of() : Doubt.of(number, details.sex(), details.birthDate());
    }

    private RegisterPage page(
            PersonForm form,
            Map<String, String> typed,
            CommuneChoice communes,
            Collection<Doubt> doubts,
            FormErrors errors) {
        return new RegisterPage(
                form,
                views.lists(),
                communes.candidates(),
                typed.getOrDefault(SINCE, ""),
                doubts.stream().sorted().toList(),
                typed.containsKey(PAPER_SEEN),
                errors);
    }
}
