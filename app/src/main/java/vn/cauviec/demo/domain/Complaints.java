package vn.cauviec.demo.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.cauviec.kernel.Role;
import vn.cauviec.vacancies.SampleReports;
import vn.cauviec.vacancies.SampleReports.Complaint;

/** What readers report about ads: a few wait for a moderator on the business day, others were answered. */
final class Complaints {
    /** Of so many ads one is reported and waits, and another one was answered. */
    private static final int EVERY = 80;

    private static final int WAITS = 5;
    private static final int ANSWERED = 45;

    private final long seed;
    private final Calendar calendar;
    private final Words words;

    Complaints(long seed, Calendar calendar, Words words) {
        this.seed = seed;
        this.calendar = calendar;
        this.words = words;
    }

    List<Event> events(List<Advert> adverts, SampleReports sample) {
        var events = new ArrayList<Event>();
        for (var advert : adverts) {
            if (advert.fate() == Advert.Fate.PUBLISHED) {
                addEvents(advert, sample, events);
            }
        }
        return events;
    }

    private void addEvents(Advert advert, SampleReports sample, List<Event> events) {
        var dice = Dice.of(seed, advert.key() + "/reports");
        switch (advert.number() % EVERY) {
            case WAITS -> {
                var complaints = advert.number() == WAITS
                        ? List.of(Complaint.DIFFERS, Complaint.JOB_GONE)
                        : List.of(dice.pick(List.of(Complaint.values())));
                for (var complaint : complaints) {
                    var lately = calendar.at(calendar.eve().minusDays(dice.between(0, 3)), dice);
                    report(advert, complaint, Calendar.later(advert.decided(), lately), dice, sample, events);
                }
            }
            case ANSWERED -> {
                var at = calendar.after(advert.decided(), dice.between(0, 1), dice);
                report(advert, Complaint.DIFFERS, at, dice, sample, events);
                answer(advert, calendar.after(at, dice.between(0, 2), dice), dice, sample, events);
            }
            default -> {}
        }
    }

    private void report(
            Advert advert, Complaint complaint, Instant at, Dice dice, SampleReports sample, List<Event> events) {
        var text = words.pick("reports", complaint.name(), dice);
        var formKey = new UUID(dice.random().nextLong(), dice.random().nextLong());
        var key = advert.key() + "/report/" + complaint;
        events.add(
                new Event(at, key, "", (_, stage) -> sample.report(stage.get(advert.key()), complaint, text, formKey)));
    }

    private void answer(Advert advert, Instant at, Dice dice, SampleReports sample, List<Event> events) {
        var moderator = Staff.any(Role.MODERATOR, dice);
        var text = words.pick("reports", "answer", dice);
        events.add(new Event(
                at,
                advert.key() + "/report-answered",
                moderator,
                (actor, stage) -> sample.askedToCorrect(actor, stage.get(advert.key()), text)));
    }
}
