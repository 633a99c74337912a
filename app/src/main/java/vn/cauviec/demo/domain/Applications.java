package vn.cauviec.demo.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.Sex;
import vn.cauviec.placements.RefusalReason;
import vn.cauviec.placements.SampleApplications;
import vn.cauviec.placements.SampleHires;

/** The applications of the story: who applies where, and what comes of it. */
final class Applications {
    /** Ads with so many places may be filled by those who apply. */
    static final int MOST_FILLED = 4;

    private static final int MOST_TRIES = 30;

    /** What falls on a holiday happens so many days later at most. */
    private static final int LONGEST_HOLIDAY = 8;

    private static final Weighted<Application.Fate> FATES =
            Weighted.of(List.of(Application.Fate.values()), fate -> switch (fate) {
                case SENT -> 10;
                case SEEN -> 16;
                case INVITED -> 16;
                case REFUSED -> 30;
                case WITHDRAWN -> 6;
                case PROPOSED -> 16; // an old one turns into an invitation
                case DECLINED -> 1;
                case HIRED -> 14;
            });

    private final long seed;
    private final Calendar calendar;
    private final Words words;
    private final Hires hires;

    Applications(long seed, Calendar calendar, Words words, Hires hires) {
        this.seed = seed;
        this.calendar = calendar;
        this.words = words;
        this.hires = hires;
    }

    /** @param persons those who signed up, in the order of their number */
    List<Application> list(List<Advert> adverts, List<Person> persons) {
        var applications = new ArrayList<Application>();
        for (var advert : adverts) {
            if (advert.isPublic()) {
                addTo(applications, advert, persons);
            }
        }
        return applications;
    }

    private void addTo(List<Application> applications, Advert advert, List<Person> persons) {
        var dice = Dice.of(seed, advert.key() + "/applicants");
        int openings = advert.ad().openings();
        boolean fills = fills(advert);
        int wanted = fills ? openings + 2 : Math.min(dice.between(0, 5), dice.between(1, 7));
        // Where the ad is not to be filled a place stays open, also beside those who are hired without applying.
        int places = fills ? openings : openings - 1 - Math.max(0, openings / 2 - 1);
        var taken = new HashSet<Person>();
        for (int i = 0; i < wanted; i++) {
            var person = applicant(advert, persons, taken, dice);
            if (person == null) {
                return;
            }
            var application = application(applications.size(), advert, person, dice);
            var fate = fills && application.isEarly(calendar) ? Application.Fate.HIRED : application.fate();
            if (fate == Application.Fate.HIRED && places-- <= 0) {
                fate = Application.Fate.REFUSED;
            }
            applications.add(application.with(fate));
        }
    }

    /** Some small ads are filled: everybody applies in their first days, before the first one is hired. */
    private boolean fills(Advert advert) {
        return advert.number() % 4 == 0
                && advert.fate() == Advert.Fate.PUBLISHED
                && advert.ad().openings() <= MOST_FILLED
                && Calendar.day(advert.decided()).plusDays(40).isBefore(calendar.eve());
    }

    private static @Nullable Person applicant(Advert advert, List<Person> persons, Set<Person> taken, Dice dice) {
        for (int i = 0; i < MOST_TRIES; i++) {
            var person = dice.pick(persons);
            boolean near = person.home()
                    .district()
                    .equals(advert.firm().place().above().getFirst());
            boolean sexFits = dice.happens(
                    person.sex() == Sex.FEMALE
                            ? advert.trade().women()
                            : 100 - advert.trade().women());
            if (person.entered().isBefore(advert.decided())
                    && sexFits
                    && (near || dice.happens(35))
                    && taken.add(person)) {
                return person;
            }
        }
        return null;
    }

    private Application application(int number, Advert advert, Person person, Dice dice) {
        var sent = sent(advert, dice);
        var answered = Calendar.later(sent.plus(Duration.ofHours(2)), calendar.after(sent, dice.between(1, 6), dice));
        var start = calendar.workday(Calendar.day(answered).plusDays(dice.between(3, 12)));
        var fate = fate(Calendar.day(sent), dice);
        var application = new Application(number, advert, person, fate, sent, answered, start);
        return application.isEarly(calendar) ? application : application.with(withoutHire(fate));
    }

    /** While the ad stands: between its first and its last day, not after the eve. */
    private Instant sent(Advert advert, Dice dice) {
        var first = Calendar.day(advert.decided());
        var last = first.plusDays(fills(advert) ? 3 : 24);
        if (advert.fate() == Advert.Fate.STOPPED) {
            last = Calendar.day(advert.stopped()).minusDays(2);
        }
        last = earlier(earlier(last, advert.ad().deadline().minusDays(LONGEST_HOLIDAY)), calendar.eve());
        int days = (int) Math.max(0, first.until(last, ChronoUnit.DAYS));
        var sent = calendar.at(first.plusDays(Math.min(dice.between(0, days), dice.between(0, days))), dice);
        return Calendar.later(advert.decided(), sent);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** What was sent long ago was at least looked at. */
    private Application.Fate fate(LocalDate sent, Dice dice) {
        var fate = FATES.pick(dice);
        boolean old = sent.isBefore(calendar.today().minusDays(25));
        return switch (fate) {
            case SENT -> old ? Application.Fate.REFUSED : fate;
            case SEEN, INVITED -> old && dice.happens(60) ? Application.Fate.REFUSED : fate;
            case PROPOSED -> old ? Application.Fate.INVITED : fate;
            case REFUSED, WITHDRAWN, DECLINED, HIRED -> fate;
        };
    }

    private static Application.Fate withoutHire(Application.Fate fate) {
        return switch (fate) {
            case PROPOSED, DECLINED, HIRED -> Application.Fate.INVITED;
            case SENT, SEEN, INVITED, REFUSED, WITHDRAWN -> fate;
        };
    }

    List<Event> events(List<Application> applications, SampleApplications sample, SampleHires sampleHires) {
        var events = new ArrayList<Event>();
        applications.forEach(application -> addEvents(application, sample, sampleHires, events));
        return events;
    }

    private void addEvents(
            Application application, SampleApplications sample, SampleHires sampleHires, List<Event> events) {
        var key = application.key();
        var dice = Dice.of(seed, key + "/words");
        var worker = application.person().accountKey();
        var head = application.advert().firm().headKey();
        var message = words.pick("messages", dice);
        events.add(new Event(
                application.sent(),
                key,
                worker,
                (actor, stage) -> stage.made(
                        key, sample.apply(actor, stage.get(application.advert().key()), message))));
        if (application.fate() == Application.Fate.SENT) {
            return;
        }
        if (application.fate() == Application.Fate.WITHDRAWN) {
            events.add(new Event(
                    application.answered(),
                    key + "/withdraw",
                    worker,
                    (actor, stage) -> sample.withdraw(actor, stage.get(key))));
            return;
        }
        var looked = application
                .sent()
                .plus(Duration.between(application.sent(), application.answered())
                        .dividedBy(2));
        events.add(new Event(looked, key + "/look", head, (actor, stage) -> sample.look(actor, stage.get(key))));
        switch (application.fate()) {
            case SENT, SEEN, WITHDRAWN -> {}
            case REFUSED -> events.add(refuse(application, sample, dice));
            case INVITED -> events.add(invite(application, sample, dice));
            case PROPOSED, DECLINED, HIRED -> {
                events.add(invite(application, sample, dice));
                events.addAll(hires.ofApplication(application, sampleHires));
            }
        }
    }

    private Event refuse(Application application, SampleApplications sample, Dice dice) {
        var reason = dice.pick(List.of(RefusalReason.values()));
        var answer = words.pick("refusals", reason.name(), dice);
        return new Event(
                application.answered(),
                application.key() + "/refuse",
                application.advert().firm().headKey(),
                (actor, stage) -> sample.refuse(actor, stage.get(application.key()), reason, answer));
    }

    private Event invite(Application application, SampleApplications sample, Dice dice) {
        var answer = words.pick("invitations", dice);
        return new Event(
                application.answered(),
                application.key() + "/invite",
                application.advert().firm().headKey(),
                (actor, stage) -> sample.invite(actor, stage.get(application.key()), answer));
    }
}
