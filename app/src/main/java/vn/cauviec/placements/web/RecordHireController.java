package vn.cauviec.placements.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.ledger.Ledger;
import vn.cauviec.people.People;
import vn.cauviec.placements.PlacementErrors;
import vn.cauviec.placements.WaitsFor;
import vn.cauviec.placements.domain.ApplicationQueries;
import vn.cauviec.placements.domain.HireFacts;
import vn.cauviec.placements.domain.RecordHire;
import vn.cauviec.placements.domain.RecordHire.Outcome;
import vn.cauviec.reference.UnitId;
import vn.cauviec.site.Answer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;

/** An officer records a hire: from an application, or of a person who stands at the counter. */
@Controller
class RecordHireController {
    private static final String FROM_APPLICATION = "ung-tuyen";
    private static final String OF_PERSON = "nguoi";

    private final RecordHire record;
    private final ApplicationQueries applications;
    private final People people;
    private final NamedEmployer employers;
    private final HireFormReader reader;

    RecordHireController(
            RecordHire record,
            ApplicationQueries applications,
            People people,
            NamedEmployer employers,
            HireFormReader reader) {
        this.record = record;
        this.applications = applications;
        this.people = people;
        this.employers = employers;
        this.reader = reader;
    }

    @GetMapping(HiresController.ADDRESS + "/moi")
    @Requires(Right.HIRE_RECORD)
    Answer show(
            @RequestParam(name = FROM_APPLICATION, required = false) @Nullable UUID application,
            @RequestParam(name = OF_PERSON, required = false) @Nullable UUID person) {
        var form = HireForm.empty(Ledger.Channel.ENTERPRISE_IN_PROVINCE.name());
        return page(application, person, form, new FormErrors());
    }

    @PostMapping(HiresController.ADDRESS + "/moi")
    @Requires(Right.HIRE_RECORD)
    Answer record(
            @RequestParam Map<String, String> typed,
            @RequestParam(name = FROM_APPLICATION, required = false) @Nullable UUID application,
            @RequestParam(name = OF_PERSON, required = false) @Nullable UUID person,
            @RequestParam(name = HireForm.PAPER, required = false) @Nullable MultipartFile paper) {
        var form = HireForm.read(typed);
        var errors = new FormErrors();
        var page = page(application, person, form, errors);
        var subject = subject(page, errors);
        var facts = reader.read(
                form,
                paper,
                HireFormReader.By.OFFICER,
                workplace(page),
                page.person().unit(),
                errors);
        if (subject.isEmpty() || facts.isEmpty()) {
            return Reply.invalid(page);
        }
        return answer(page, subject.get(), facts.get(), errors);
    }

    private Answer answer(RecordHirePage page, RecordHire.Subject subject, HireFacts facts, FormErrors errors) {
        return switch (record.run(CurrentActor.get(), subject, facts)) {
            case Outcome.Recorded recorded ->
                Redirect.to(HiresController.read(recorded.hireId())).saying(said(recorded.waitsFor()));
            case Outcome.AlreadyRecorded(var hireId) ->
                Redirect.to(HiresController.read(hireId)).saying("placements.record.already");
            case Outcome.PaperRefused(var why) -> {
                HireFormReader.say(why, errors);
                yield Reply.invalid(page);
            }
            case Outcome.NotStarted() -> {
                errors.add(HireForm.START_DATE, "placements.form.notStarted");
                yield Reply.invalid(page);
            }
        };
    }

    private static String said(@Nullable WaitsFor waitsFor) {
        return waitsFor == null ? "placements.record.counted" : "placements.record.waits." + waitsFor;
    }

    private Optional<RecordHire.Subject> subject(RecordHirePage page, FormErrors errors) {
        var application = page.application();
        if (application != null) {
            return Optional.of(new RecordHire.Subject(
                    application.personId(), application.employerId(), application.vacancyId(), application.id()));
        }
        return employers
                .find(page.form().employer(), errors)
                .map(employer -> new RecordHire.Subject(page.person().id(), employer, null, null));
    }

    private static @Nullable UnitId workplace(RecordHirePage page) {
        var application = page.application();
        var unit = application == null ? null : application.workplaceUnit();
        return unit == null ? null : new UnitId(unit);
    }

    private RecordHirePage page(
            @Nullable UUID applicationId, @Nullable UUID personId, HireForm form, FormErrors errors) {
        if (applicationId != null) {
            var application = applications
                    .find(applicationId)
                    .orElseThrow(() -> new Refused(PlacementErrors.APPLICATION_NOT_FOUND));
            return new RecordHirePage(card(application.personId()), application, form, errors);
        }
        if (personId == null) {
            throw new Refused(PlacementErrors.PLACEMENT_PERSON_NOT_FOUND);
        }
        return new RecordHirePage(card(personId), null, form, errors);
    }

    private People.Card card(UUID person) {
        return people.findCard(person).orElseThrow(() -> new Refused(PlacementErrors.PLACEMENT_PERSON_NOT_FOUND));
    }
}
