package vn.cauviec.reference.web;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.reference.domain.EndStatedRoad;
import vn.cauviec.reference.domain.StateRoad;
import vn.cauviec.reference.domain.StatedRoad.Pair;
import vn.cauviec.reference.web.RoadPages.Asked;
import vn.cauviec.reference.web.RoadsPage.End;
import vn.cauviec.site.Answer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Paging;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;

/** Officers look up how long a road is taken to be, state it where they know better, and take a statement back. */
@Controller
@Requires(Right.ROAD_STATE)
class RoadsController {
    private static final int CONFLICT = 409;

    private final RoadPages pages;
    private final StateRoad state;
    private final EndStatedRoad end;

    RoadsController(RoadPages pages, StateRoad state, EndStatedRoad end) {
        this.pages = pages;
        this.state = state;
        this.end = end;
    }

    @GetMapping(RoadPages.ADDRESS)
    Answer show(
            @RequestParam(name = RoadPages.FROM, defaultValue = "") String from,
            @RequestParam(name = RoadPages.FROM + RoadPages.CHOSEN, defaultValue = "") String fromId,
            @RequestParam(name = RoadPages.TO, defaultValue = "") String to,
            @RequestParam(name = RoadPages.TO + RoadPages.CHOSEN, defaultValue = "") String toId,
            @RequestParam(name = RoadPages.WORDS, defaultValue = "") String words,
            @RequestParam(name = Paging.PARAMETER, defaultValue = "1") int number) {
        var asked = new Asked(new End(from, fromId), new End(to, toId));
        var errors = new FormErrors();
        var pair = pages.read(asked, errors).orElse(null);
        var page = pages.page(CurrentActor.get(), asked, pair, null, words, number, errors);
        return errors.isEmpty() ? page : Reply.invalid(page);
    }

    @GetMapping(RoadPages.ADDRESS + ".csv")
    Answer export(@RequestParam(name = RoadPages.WORDS, defaultValue = "") String words) {
        return RoadFile.of(pages.list(CurrentActor.get(), words));
    }

    @PostMapping(RoadPages.ADDRESS + "/ghi")
    Answer state(
            @RequestParam(name = RoadPages.FROM, defaultValue = "") String from,
            @RequestParam(name = RoadPages.FROM + RoadPages.CHOSEN, defaultValue = "") String fromId,
            @RequestParam(name = RoadPages.TO, defaultValue = "") String to,
            @RequestParam(name = RoadPages.TO + RoadPages.CHOSEN, defaultValue = "") String toId,
            @RequestParam(name = RoadForm.KILOMETRES, defaultValue = "") String kilometres,
            @RequestParam(name = RoadForm.MINUTES, defaultValue = "") String minutes,
            @RequestParam(name = RoadForm.NOTE, defaultValue = "") String note,
            @RequestParam(name = RoadForm.SEEN, defaultValue = "") String seen) {
        var asked = new Asked(new End(from, fromId), new End(to, toId));
        var errors = new FormErrors();
        var pair = pages.read(asked, errors).orElse(null);
        var form = new RoadForm(kilometres, minutes, note, seen);
        var statement = pair == null ? Optional.<StateRoad.Statement>empty() : form.read(pair, errors);
        if (pair == null || statement.isEmpty()) {
            return Reply.invalid(pages.page(CurrentActor.get(), asked, pair, form, "", 1, errors));
        }
        return switch (state.run(CurrentActor.get(), statement.get(), id(seen))) {
            case StateRoad.Outcome.Stated _ -> Redirect.to(pages.address(pair)).saying("reference.roads.saved");
            case StateRoad.Outcome.Overtaken() -> overtaken(asked, pair, form, errors);
        };
    }

    @PostMapping(RoadPages.ADDRESS + "/{id}/rut-lai")
    Answer end(@PathVariable("id") UUID id) {
        boolean ended = end.run(CurrentActor.get(), id);
        return Redirect.to(RoadPages.ADDRESS)
                .saying(ended ? "reference.roads.takenBack" : "reference.roads.endedBefore");
    }

    /** The form as it was typed, beside what the other officer stated: sent again, it takes its place. */
    private Answer overtaken(Asked asked, Pair pair, RoadForm form, FormErrors errors) {
        errors.add(RoadForm.KILOMETRES, "reference.roads.overtaken");
        var fresh = pages.page(CurrentActor.get(), asked, pair, null, "", 1, errors);
        var again = new RoadForm(
                form.kilometres(), form.minutes(), form.note(), fresh.form().seen());
        return new Reply(CONFLICT, pages.page(CurrentActor.get(), asked, pair, again, "", 1, errors));
    }

    private static @Nullable UUID id(String seen) {
        try {
            return seen.isEmpty() ? null : UUID.fromString(seen);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
