package vn.cauviec.placements.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.people.People;
import vn.cauviec.placements.PlacementErrors;
import vn.cauviec.placements.domain.ApplicationQueries;
import vn.cauviec.placements.domain.Apply;
import vn.cauviec.placements.domain.Apply.Outcome;
import vn.cauviec.reference.Units;
import vn.cauviec.site.Answer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;
import vn.cauviec.vacancies.Vacancies;

/** A worker applies: sees what will be sent, agrees to it, and sends it. */
@Controller
class ApplyController {
    private static final String CONSENT = "dong-y";
    private static final String MESSAGE = "loi-nhan";
    private static final int LONGEST_MESSAGE = 2000;
    /** Version of the consent's words, {@code placements.apply.consent} in the messages. */
    private static final String CONSENT_VERSION = "2026-11";

    private final Apply apply;
    private final ApplicationQueries applications;
    private final Vacancies vacancies;
    private final People people;
    private final Units units;
    private final BusinessClock clock;

    ApplyController(
            Apply apply,
            ApplicationQueries applications,
            Vacancies vacancies,
            People people,
            Units units,
            BusinessClock clock) {
        this.apply = apply;
        this.applications = applications;
        this.vacancies = vacancies;
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/viec-lam/{slug}/ung-tuyen")
    @Requires(Right.WORK_FOR_ONESELF)
    Answer show(@PathVariable("slug") String slug) {
        var vacancy = vacancy(slug);
        if (!vacancy.isOpen()) {
            return Redirect.to("/viec-lam/" + slug).saying("placements.apply.closed");
        }
        if (applications
                .findOwnTo(vacancy.id())
                .filter(own -> own.status().isOpen())
                .isPresent()) {
            return Redirect.to("/viec-lam/" + slug).saying("placements.apply.already");
        }
        return page(vacancy, "", false, new FormErrors());
    }

    @PostMapping("/viec-lam/{slug}/ung-tuyen")
    @Requires(Right.WORK_FOR_ONESELF)
    Answer send(
            @PathVariable("slug") String slug,
            @RequestParam(name = MESSAGE, defaultValue = "") String message,
            @RequestParam(name = CONSENT, defaultValue = "") String consent) {
        var vacancy = vacancy(slug);
        var errors = new FormErrors();
        if (consent.isEmpty()) {
            errors.add(CONSENT, "placements.apply.consentMissing");
        }
        if (message.length() > LONGEST_MESSAGE) {
            errors.add(MESSAGE, "placements.apply.messageTooLong", Integer.toString(LONGEST_MESSAGE));
        }
        if (!errors.isEmpty()) {
            return Reply.invalid(page(vacancy, message, !consent.isEmpty(), errors));
        }
        return switch (apply.run(CurrentActor.get(), vacancy.id(), message.strip(), CONSENT_VERSION)) {
            case Outcome.Sent _ ->
                Redirect.to(OwnApplicationsController.ADDRESS).saying("placements.apply.done", vacancy.title());
            case Outcome.AlreadySent() ->
                Redirect.to(OwnApplicationsController.ADDRESS).saying("placements.apply.already");
            case Outcome.Closed() -> Redirect.to("/viec-lam/" + slug).saying("placements.apply.closed");
        };
    }

    private ApplyPage page(Vacancies.Card vacancy, String message, boolean agreed, FormErrors errors) {
        var person = people.findOwnPerson(CurrentActor.get())
                .flatMap(people::findCard)
                .orElseThrow(() -> new Refused(PlacementErrors.NO_PERSON_BEHIND_ACCOUNT));
        var residence = units.find(person.unit(), clock.today())
                .map(unit -> unit.pathText())
                .orElse("");
        return new ApplyPage(vacancy, person, residence, message, agreed, CONSENT_VERSION, errors);
    }

    private Vacancies.Card vacancy(String slug) {
        return vacancies.findBySlug(slug).orElseThrow(() -> new Refused(PlacementErrors.PLACEMENT_VACANCY_NOT_FOUND));
    }
}
