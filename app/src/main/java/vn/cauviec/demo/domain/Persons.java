package vn.cauviec.demo.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.cauviec.access.Accounts;
import vn.cauviec.kernel.CitizenId;
import vn.cauviec.kernel.PersonName;
import vn.cauviec.kernel.Phone;
import vn.cauviec.kernel.Sex;
import vn.cauviec.people.Consent;
import vn.cauviec.people.People;
import vn.cauviec.site.Language;

/** The people of the story, and how they come into the register: at the counter of their commune, or by signing up. */
final class Persons {
    /** Of a hundred, how many have signed up by themselves. */
    private static final int SIGNED_UP = 22;

    /** How many are in the register twice. */
    private static final int TWICE = 4;

    /** Numbers that look scattered and never repeat: both factors are prime to the powers of ten. */
    private static final int SCATTER = 7_919;

    private static final String TERMS_VERSION = "2026-11";
    private static final Weighted<String> EDUCATION_OF_TOWNS =
            Weighted.words(List.of("primary:6", "lower_secondary:30", "upper_secondary:64"));
    private static final Weighted<String> EDUCATION_OF_VILLAGES =
            Weighted.words(List.of("below_primary:12", "primary:26", "lower_secondary:38", "upper_secondary:24"));
    private static final Weighted<String> TRAINED_AFTER_SCHOOL = Weighted.words(List.of(
            "untrained:40",
            "skilled_without_certificate:12",
            "certificate_under_3_months:10",
            "elementary:12",
            "intermediate:12",
            "college:8",
            "university:6"));
    private static final Weighted<String> TRAINED_WITHOUT_SCHOOL = Weighted.words(
            List.of("untrained:70", "skilled_without_certificate:14", "certificate_under_3_months:10", "elementary:6"));

    private final long seed;
    private final Calendar calendar;
    private final Names names;
    private final Homes homes;

    Persons(long seed, Calendar calendar, Names names, Homes homes) {
        this.seed = seed;
        this.calendar = calendar;
        this.names = names;
        this.homes = homes;
    }

    /** The last few are in the register twice: they moved, and the officer of the new commune did not find them. */
    List<Person> list(int count) {
        var persons = IntStream.range(0, count).mapToObj(this::person).collect(Collectors.toCollection(ArrayList::new));
        var registered = persons.stream().filter(person -> !person.signsUp()).toList();
        for (int i = 0; i < TWICE; i++) {
            persons.set(count - 1 - i, again(count - 1 - i, registered.get(i)));
        }
        return List.copyOf(persons);
    }

    private Person again(int number, Person known) {
        var dice = Dice.of(seed, "again/" + number);
        var home = homes.pick(dice);
        while (home.equals(known.home())) {
            home = homes.pick(dice);
        }
        return new Person(
                number,
                known.name(),
                known.birthDate(),
                known.sex(),
                known.ethnicGroup(),
                home,
                known.education(),
                known.qualification(),
                phone(number),
                citizenId(number, known.birthDate(), known.sex()),
                false,
                calendar.at(calendar.eve().minusDays(dice.between(10, 40)), dice));
    }

    /** Those of {@link #list} who are in the register twice, as they were registered first and again. */
    static Map<Person, Person> twice(List<Person> persons) {
        var registered = persons.stream().filter(person -> !person.signsUp()).toList();
        return IntStream.range(0, TWICE)
                .boxed()
                .collect(Collectors.toMap(registered::get, i -> persons.get(persons.size() - 1 - i)));
    }

    private Person person(int number) {
        var dice = Dice.of(seed, "person/" + number);
        var home = homes.pick(dice);
        var group = home.groups().pick(dice);
        var sex = dice.happens(50) ? Sex.MALE : Sex.FEMALE;
        boolean signsUp = dice.happens(SIGNED_UP);
        var birthDate = birthDate(signsUp, dice);
        boolean town = Boolean.TRUE.equals(home.commune().urban());
        var education = (town ? EDUCATION_OF_TOWNS : EDUCATION_OF_VILLAGES).pick(dice);
        var training = education.equals("upper_secondary") ? TRAINED_AFTER_SCHOOL : TRAINED_WITHOUT_SCHOOL;
        var entered = signsUp
                ? calendar.begin().minusDays(20).plusDays(dice.between(0, 180))
                : calendar.begin().minusDays(dice.between(20, 110));
        return new Person(
                number,
                names.pick(group, sex, dice),
                birthDate,
                sex,
                group,
                home,
                education,
                training.pick(dice),
                signsUp || dice.happens(80) ? phone(number) : null,
                citizenId(number, birthDate, sex),
                signsUp,
                calendar.at(entered, dice));
    }

    /** Of working age; those who sign up by themselves are younger. */
    private LocalDate birthDate(boolean signsUp, Dice dice) {
        int oldest = signsUp ? 40 : 58;
        int age = Math.min(dice.between(18, oldest), dice.between(18, oldest + 6));
        return calendar.today().minusYears(age).minusDays(dice.between(1, 360));
    }

    /** No operator has the prefix 031. */
    static Phone phone(int number) {
        return new Phone("+8431%07d".formatted((number * (long) SCATTER + 1_234_567) % 10_000_000));
    }

    /** No province has the place code 099. */
    private static CitizenId citizenId(int number, LocalDate birthDate, Sex sex) {
        int century = (birthDate.getYear() - 1900) / 100 * 2 + (sex == Sex.FEMALE ? 1 : 0);
        return new CitizenId("099%d%02d%06d"
                .formatted(century, birthDate.getYear() % 100, (number * (long) SCATTER + 345_678) % 1_000_000));
    }

    /** The name of somebody who is not in the register: an officer, the head of a company. */
    PersonName stranger(String about, String group) {
        var dice = Dice.of(seed, about);
        return names.pick(group, dice.happens(55) ? Sex.FEMALE : Sex.MALE, dice);
    }

    List<Event> events(List<Person> persons, People people, @Nullable Person demo) {
        var events = new ArrayList<Event>();
        for (var person : persons) {
            events.add(person.signsUp() ? signUp(person, people, person.equals(demo)) : register(person, people));
        }
        return events;
    }

    private static Event register(Person person, People people) {
        return new Event(person.entered(), person.key(), Staff.officerOf(person.home()), (actor, stage) -> {
            var since = person.birthDate().plusYears(18);
            switch (people.register(actor, person.details(), since)) {
                case People.Registered.Done(var id) -> stage.made(person.key(), id);
                case People.Registered.AlreadyRegistered(var id, var _) ->
                    throw new IllegalStateException("registered before: " + id);
                case People.Registered.OutsideScope() ->
                    throw new IllegalStateException("the officer registers in the own commune");
            }
        });
    }

    private static Event signUp(Person person, People people, boolean demo) {
        return new Event(person.entered(), person.key(), "", (_, stage) -> {
            var phone = person.phone();
            var credentials = new Accounts.Credentials(
                    demo ? DemoAccount.WORKER.email() : "",
                    phone == null ? "" : phone.e164(),
                    demo ? DemoAccount.PASSWORD : "",
                    Language.VIETNAMESE);
            var terms = new Consent(Consent.Kind.TERMS, TERMS_VERSION, Consent.Channel.WEB);
            switch (people.signUp(person.details(), credentials, terms)) {
                case People.SignedUp.Done(var account, var id) -> {
                    stage.made(person.accountKey(), account);
                    stage.made(person.key(), id);
                }
                case People.SignedUp.LoginTaken(var kind) -> throw new IllegalStateException("taken: " + kind);
            }
        });
    }
}
