package vn.cauviec.access.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.access.domain.AccessErrors;
import vn.cauviec.access.domain.AccountStatus;
import vn.cauviec.access.domain.HandOver;
import vn.cauviec.access.domain.MoveOfficer;
import vn.cauviec.access.domain.MoveOfficer.Move;
import vn.cauviec.access.domain.OfficerQueries.Officer;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.kernel.VietnameseDate;
import vn.cauviec.site.Answer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;

/** An officer goes to another place, and what stands in their name to a colleague. */
@Controller
class MoveController {
    private static final String ADDRESS = OfficersController.ADDRESS + "/{id}";
    private static final String OLD_LAST_DAY = "ngay-cuoi";

    private final OfficerView view;
    private final MoveOfficer move;
    private final HandOver handOver;
    private final OfferReader offers;
    private final BusinessClock clock;

    MoveController(OfficerView view, MoveOfficer move, HandOver handOver, OfferReader offers, BusinessClock clock) {
        this.view = view;
        this.move = move;
        this.handOver = handOver;
        this.offers = offers;
        this.clock = clock;
    }

    @GetMapping(ADDRESS + "/chuyen")
    @Requires(Right.ACCOUNT_MANAGE)
    Answer show(@PathVariable("id") UUID id) {
        return page(officer(id), VietnameseDate.display(clock.today()), offers.blank(), new FormErrors());
    }

    @PostMapping(ADDRESS + "/chuyen")
    @Requires(Right.ACCOUNT_MANAGE)
    Answer move(@PathVariable("id") UUID id, @RequestParam Map<String, String> typed) {
        var errors = new FormErrors();
        var form = OfferReader.Typed.read(typed);
        var typedDay = typed.getOrDefault(OLD_LAST_DAY, "");
        var lastDay = lastDay(typedDay, errors);
        var offer = offers.read(form, errors);
        if (lastDay != null && offer.isPresent() && !offer.get().lastDay().isAfter(lastDay)) {
            errors.add(OfferReader.LAST_DAY, "access.move.newEndsFirst");
        }
        if (lastDay == null || offer.isEmpty() || !errors.isEmpty()) {
            return Reply.invalid(page(officer(id), typedDay, form, errors));
        }
        var colleague = colleague(typed).orElse(null);
        var name = move.run(CurrentActor.get(), id, new Move(lastDay, offer.get(), colleague));
        return back(id, "access.move.done", name, VietnameseDate.display(lastDay));
    }

    @PostMapping(ADDRESS + "/ban-giao")
    @Requires(Right.ACCOUNT_MANAGE)
    Answer handOver(@PathVariable("id") UUID id, @RequestParam Map<String, String> typed) {
        var actor = CurrentActor.get();
        var colleague = colleague(typed);
        if (colleague.isEmpty()) {
            return Reply.invalid(view.page(
                    actor,
                    officer(id),
                    offers.blank(),
                    new FormErrors().add(HandOverForm.COLLEAGUE, "access.handOver.toMissing")));
        }
        return back(id, "access.handOver.done", handOver.run(actor, id, colleague.get()));
    }

    private @Nullable LocalDate lastDay(String typed, FormErrors errors) {
        var problem = VietnameseDate.check(typed);
        if (problem.isPresent()) {
            errors.add(OLD_LAST_DAY, "kernel.problem.VietnameseDate." + problem.get());
            return null;
        }
        var day = VietnameseDate.find(typed).orElseThrow();
        if (day.isBefore(clock.today())) {
            errors.add(OLD_LAST_DAY, "access.offer.lastDayPast");
            return null;
        }
        return day;
    }

    private static Optional<UUID> colleague(Map<String, String> typed) {
        var chosen = typed.getOrDefault(HandOverForm.COLLEAGUE, "");
        try {
            return chosen.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(chosen));
        } catch (IllegalArgumentException _) {
            throw new Refused(AccessErrors.COLLEAGUE_UNKNOWN);
        }
    }

    private MovePage page(Officer officer, String lastDay, OfferReader.Typed offer, FormErrors errors) {
        if (officer.status() == AccountStatus.CLOSED) {
            throw new Refused(AccessErrors.ACCOUNT_CLOSED);
        }
        return new MovePage(officer, view.work(CurrentActor.get(), officer), lastDay, offer, errors);
    }

    private static Redirect back(UUID id, String key, String... arguments) {
        return Redirect.to(OfficersController.ADDRESS + "/" + id).saying(key, arguments);
    }

    private Officer officer(UUID id) {
        return view.find(CurrentActor.get(), id).orElseThrow(() -> new Refused(AccessErrors.ACCOUNT_UNKNOWN));
    }
}
