package vn.cauviec.people.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.people.Standing;
import vn.cauviec.people.domain.EditOwnProfile;
import vn.cauviec.people.domain.OwnReaders;
import vn.cauviec.people.domain.PersonQueries;
import vn.cauviec.people.web.PersonFormReader.CommuneChoice;
import vn.cauviec.people.web.PersonFormReader.Needed;
import vn.cauviec.reference.Units;
import vn.cauviec.site.Answer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;
import vn.cauviec.site.WorkListSource;
import vn.cauviec.site.WorkListSource.WorkItem;

/** The worker's own pages: what waits, the own record, and who looked at it. */
@Controller
class OwnController {
    static final String ADDRESS = "/ca-nhan";
    private static final String PROFILE = ADDRESS + "/ho-so";

    private final PersonQueries persons;
    private final EditOwnProfile edit;
    private final OwnReaders readers;
    private final PersonFormReader reader;
    private final PersonViews views;
    private final Units units;
    private final List<WorkListSource> sources;

    OwnController(
            PersonQueries persons,
            EditOwnProfile edit,
            OwnReaders readers,
            PersonFormReader reader,
            PersonViews views,
            Units units,
            ObjectProvider<WorkListSource> sources) {
        this.persons = persons;
        this.edit = edit;
        this.readers = readers;
        this.reader = reader;
        this.views = views;
        this.units = units;
        this.sources = sources.orderedStream().toList();
    }

    @GetMapping(ADDRESS)
    @Requires(Right.WORK_FOR_ONESELF)
    Answer home() {
        var actor = CurrentActor.get();
        var items = sources.stream()
                .flatMap(source -> source.listWork(actor).stream())
                .sorted(Comparator.comparingInt(WorkItem::order))
                .toList();
        return new OwnPage(persons.getOwn(actor).person(), items);
    }

    @GetMapping(PROFILE)
    @Requires(Right.WORK_FOR_ONESELF)
    Answer profile() {
        var view = views.person(persons.getOwn(CurrentActor.get()));
        return new ProfilePage(
                view,
                PersonForm.of(view.person(), units),
                views.lists(),
                List.of(),
                view.person().version(),
                new FormErrors());
    }

    @PostMapping(PROFILE)
    @Requires(Right.WORK_FOR_ONESELF)
    Answer edit(@RequestParam Map<String, String> typed) {
        var actor = CurrentActor.get();
        var view = views.person(persons.getOwn(actor));
        var person = view.person();
        var errors = new FormErrors();
        var communes = new CommuneChoice();
        boolean claimed = person.standing() == Standing.CLAIMED;
        var form = claimed
                ? PersonForm.read(typed)
                : PersonForm.of(person, units).withWhatOneMayChange(PersonForm.read(typed));
        var details = reader.read(form, Needed.NOTHING, claimed ? null : person.unit(), errors, communes);
        var version = Version.read(typed);
        if (details.isEmpty()) {
            return Reply.invalid(new ProfilePage(view, form, views.lists(), communes.candidates(), version, errors));
        }
        edit.run(actor, version, details.get());
        return Redirect.to(PROFILE).saying("people.profile.done");
    }

    @GetMapping(ADDRESS + "/ai-da-xem")
    @Requires(Right.WORK_FOR_ONESELF)
    Answer readers() {
        return new ReadersPage(readers.list(CurrentActor.get()));
    }
}
