package vn.cauviec.demo.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cauviec.kernel.Role;
import vn.cauviec.people.SamplePeople;

/** What officers do at their desks with people: they see papers, ask each other, and propose to make one record of two. */
final class Desks {
    /** Of a hundred who signed up, how many come with their paper within three weeks. */
    private static final int COMES = 84;

    /** Of a hundred who found work here, how many show their paper at the centre. */
    private static final int COMES_FOR_WORK = 88;

    /** Questions that wait at the desk where the reader sits, and at all others together. */
    private static final int QUESTIONS_HERE = 2;

    private static final int QUESTIONS_ELSEWHERE = 14;

    private final long seed;
    private final Calendar calendar;
    private final Words words;

    Desks(long seed, Calendar calendar, Words words) {
        this.seed = seed;
        this.calendar = calendar;
        this.words = words;
    }

    List<Event> events(Cast cast, SamplePeople sample) {
        var hired = new HashMap<Person, Application>();
        cast.applications().stream()
                .filter(application -> application.fate() == Application.Fate.HIRED)
                .forEach(application -> hired.putIfAbsent(application.person(), application));
        var events = new ArrayList<Event>();
        cast.persons().stream()
                .filter(Person::signsUp)
                .forEach(person -> confirm(person, Optional.ofNullable(hired.get(person)), sample)
                        .ifPresent(events::add));
        events.addAll(proposals(Persons.twice(cast.persons()), sample));
        events.addAll(questions(cast, sample));
        return events;
    }

    /** Whoever found work comes to the centre about that time; the others to their commune, sooner or later. */
    private Optional<Event> confirm(Person person, Optional<Application> hired, SamplePeople sample) {
        var dice = Dice.of(seed, person.key() + "/paper");
        if (!dice.happens(hired.isPresent() ? COMES_FOR_WORK : COMES)) {
            return Optional.empty();
        }
        var day = hired.map(application -> application.start().plusDays(dice.between(-2, 12)))
                .orElse(Calendar.day(person.entered()).plusDays(dice.between(1, 21)));
        if (!day.isBefore(calendar.eve())) {
            return Optional.empty();
        }
        var since = hired.map(Application::answered).orElse(person.entered());
        var by = hired.isPresent() ? Staff.any(Role.CONSULTANT, dice) : Staff.officerOf(person.home());
        return Optional.of(new Event(
                Calendar.later(since, calendar.at(day, dice)),
                person.key() + "/paper",
                by,
                (actor, stage) ->
                        sample.confirm(actor, stage.get(person.key()), person.citizenId(), person.birthDate())));
    }

    /** By a colleague of the officer as whom the reader may sign in: two people are needed. */
    private List<Event> proposals(Map<Person, Person> twice, SamplePeople sample) {
        var events = new ArrayList<Event>();
        twice.forEach((first, again) -> {
            var dice = Dice.of(seed, again.key() + "/twice");
            var reason = words.pick("twice", dice);
            events.add(new Event(
                    calendar.at(calendar.eve().minusDays(dice.between(1, 8)), dice),
                    again.key() + "/twice",
                    Staff.of(Role.DEPARTMENT_OFFICER, 1),
                    (actor, stage) ->
                            sample.proposeMerge(actor, stage.get(again.key()), stage.get(first.key()), reason)));
        });
        return events;
    }

    private List<Event> questions(Cast cast, SamplePeople sample) {
        var here = cast.demoWorker().home();
        var dice = Dice.of(seed, "questions");
        var registered = dice.shuffled(
                cast.persons().stream().filter(person -> !person.signsUp()).toList());
        var about = new ArrayList<>(registered.stream()
                .filter(person -> person.home().equals(here))
                .limit(QUESTIONS_HERE)
                .toList());
        registered.stream()
                .filter(person -> !person.home().equals(here))
                .limit(QUESTIONS_ELSEWHERE)
                .forEach(about::add);
        return about.stream()
                .map(person -> question(person, cast.homes(), sample))
                .toList();
    }

    /** Somebody who moved stands at the desk of another commune. */
    private Event question(Person person, Homes homes, SamplePeople sample) {
        var dice = Dice.of(seed, person.key() + "/question");
        var other = homes.pick(dice);
        while (other.equals(person.home())) {
            other = homes.pick(dice);
        }
        return new Event(
                calendar.at(calendar.eve().minusDays(dice.between(0, 6)), dice),
                person.key() + "/question",
                Staff.officerOf(other),
                (actor, _) -> sample.ask(actor, person.citizenId()));
    }
}
