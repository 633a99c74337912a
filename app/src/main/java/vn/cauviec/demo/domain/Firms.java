package vn.cauviec.demo.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import vn.cauviec.employers.Branches;
import vn.cauviec.employers.EmployerFacts;
import vn.cauviec.employers.EmployerFacts.Industry;
import vn.cauviec.employers.Employers;
import vn.cauviec.employers.SampleEmployers;
import vn.cauviec.employers.SizeClass;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.EmailAddress;
import vn.cauviec.kernel.Phone;
import vn.cauviec.kernel.Role;
import vn.cauviec.kernel.TaxCode;
import vn.cauviec.reference.Unit;
import vn.cauviec.reference.Units;

/** The employers of the story: every name is invented, every tax code is one that fits its check digit and was drawn by chance. */
final class Firms {
    /** Employers in other provinces, whom the centre knows by name. */
    static final String OUTSIDE = "ngoai-tinh";

    /** Numbers before it belong to persons. */
    private static final int FIRST_COMPANY_PHONE = 100_000;

    private static final int INDUSTRIES_OF = 2018;

    private final long seed;
    private final Calendar calendar;
    private final Persons persons;
    private final Words words;
    private final Units units;

    Firms(long seed, Calendar calendar, Persons persons, Words words, Units units) {
        this.seed = seed;
        this.calendar = calendar;
        this.persons = persons;
        this.words = words;
        this.units = units;
    }

    List<Firm> list(String province) {
        var firms = new ArrayList<Firm>();
        for (var sector : Section.read(province, "employers.txt")) {
            var places = sector.list("place").stream().map(this::place).toList();
            var names = sector.list("employer");
            for (int i = 0; i < names.size(); i++) {
                firms.add(firm(firms.size(), sector, names.get(i), places.get(i % places.size())));
            }
        }
        return List.copyOf(firms);
    }

    private Unit place(String name) {
        return units.listByName(name, calendar.today()).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no place " + name));
    }

    private Firm firm(int number, Section sector, String name, Unit place) {
        var dice = Dice.of(seed, "employer/" + number);
        var fate = sector.key().equals(OUTSIDE) ? Firm.Fate.RECORDED : fate(number);
        var recorded = fate == Firm.Fate.RECORDED;
        var address = sector.get("address").replace("{n}", Integer.toString(dice.between(1, 28)));
        var facts = new EmployerFacts(
                taxCode(number, dice),
                name,
                address,
                place.id(),
                recorded ? null : companyPhone(number),
                null,
                new Industry(INDUSTRIES_OF, sector.get("industry")),
                size(sector, name, dice));
        var registered = calendar.at(
                sector.key().equals(OUTSIDE) ? calendar.begin().minusDays(number % 20) : registeredOn(fate, dice),
                dice);
        return new Firm(
                number,
                sector.key(),
                facts,
                place,
                fate,
                registered,
                calendar.after(registered, dice.between(0, 3), dice));
    }

    private static SizeClass size(Section sector, String name, Dice dice) {
        var drawn = SizeClass.valueOf(dice.pick(sector.words("size")));
        return sector.list("small").stream().anyMatch(name::contains) ? SizeClass.UNDER_10 : drawn;
    }

    private static Firm.Fate fate(int number) {
        return switch (number % 30) {
            case 11, 23 -> Firm.Fate.WAITING;
            case 17 -> number % 60 == 17 ? Firm.Fate.REFUSED : Firm.Fate.VERIFIED;
            case 29 -> Firm.Fate.RECORDED;
            default -> Firm.Fate.VERIFIED;
        };
    }

    private LocalDate registeredOn(Firm.Fate fate, Dice dice) {
        return switch (fate) {
            case VERIFIED ->
                dice.happens(80)
                        ? calendar.begin().minusDays(dice.between(5, 120))
                        : calendar.begin().plusDays(dice.between(0, 120));
            case WAITING -> calendar.eve().minusDays(dice.between(0, 4));
            case REFUSED, RECORDED -> calendar.begin().plusDays(dice.between(60, 150));
        };
    }

    /** Numbers of this province begin with 53; the drawn ones with 5309 are far beyond those in use. */
    private static TaxCode taxCode(int number, Dice dice) {
        for (int i = 0; ; i++) {
            var digits = "5309%03d%02d".formatted(number, (dice.between(0, 99) + i) % 100);
            var check = TaxCode.checkDigit(digits);
            if (check.isPresent()) {
                return new TaxCode(digits + check.getAsInt());
            }
        }
    }

    private static Phone companyPhone(int number) {
        return Persons.phone(FIRST_COMPANY_PHONE + number);
    }

    private static Phone headPhone(int number) {
        return Persons.phone(FIRST_COMPANY_PHONE + 1_000 + number);
    }

    List<Event> events(List<Firm> firms, Employers employers, SampleEmployers sample, Firm demo) {
        var events = new ArrayList<Event>();
        for (var firm : firms) {
            var dice = Dice.of(seed, "decision/" + firm.number());
            switch (firm.fate()) {
                case RECORDED -> events.add(record(firm, employers, dice));
                case WAITING -> events.add(register(firm, sample, false, dice));
                case VERIFIED -> {
                    events.add(register(firm, sample, firm.equals(demo), dice));
                    events.add(decide(firm, dice, (moderator, id) -> sample.verify(moderator, id)));
                    if (firm.equals(demo)) {
                        events.add(branches(firm, sample, dice));
                    }
                }
                case REFUSED -> {
                    events.add(register(firm, sample, false, dice));
                    var reason = words.pick("refused-employers", dice);
                    events.add(decide(firm, dice, (moderator, id) -> sample.refuse(moderator, id, reason)));
                }
            }
        }
        return events;
    }

    private static Event record(Firm firm, Employers employers, Dice dice) {
        return new Event(firm.registered(), firm.key(), Staff.any(Role.MODERATOR, dice), (actor, stage) -> {
            var card = employers.recordByName(actor, firm.facts().name());
            stage.made(firm.key(), card.id());
        });
    }

    private Event register(Firm firm, SampleEmployers sample, boolean demo, Dice dice) {
        var head = new SampleEmployers.Spokesperson(
                persons.stranger(firm.headKey(), "01"),
                words.pick("positions", dice),
                headPhone(firm.number()),
                demo ? new EmailAddress(DemoAccount.EMPLOYER.email()) : null,
                demo ? DemoAccount.PASSWORD : "");
        var form = new UUID(seed, firm.number());
        return new Event(firm.registered(), firm.key(), "", (_, stage) -> {
            var taxCode = firm.facts().taxCode();
            if (taxCode == null) {
                throw new IllegalStateException("a company registers with its tax code");
            }
            var registered = sample.register(taxCode, firm.facts(), head, form);
            stage.made(firm.key(), registered.employerId());
            stage.made(firm.headKey(), registered.accountId());
        });
    }

    /** The company of the reader has two workshops, and somebody who acts for one of them. */
    private Event branches(Firm firm, SampleEmployers sample, Dice dice) {
        var key = firm.key() + "/branches";
        var colleague = new SampleEmployers.Spokesperson(
                persons.stranger(key, "01"), words.pick("positions", dice), headPhone(firm.number() + 500), null, "");
        var at = calendar.after(firm.verified(), 1, dice);
        return new Event(at, key, firm.headKey(), (head, _) -> {
            sample.addBranch(head, workshop(firm, "Xưởng số 1"));
            sample.inviteForBranch(head, colleague, sample.addBranch(head, workshop(firm, "Xưởng số 2")));
        });
    }

    private static Branches.Facts workshop(Firm firm, String name) {
        return new Branches.Facts(
                name, null, firm.facts().address(), firm.place().id(), null);
    }

    /** What a moderator does with an employer. */
    @FunctionalInterface
    private interface Decision {
        void make(Actor moderator, UUID employer);
    }

    private static Event decide(Firm firm, Dice dice, Decision decision) {
        return new Event(
                firm.verified(),
                firm.key() + "/decision",
                Staff.any(Role.MODERATOR, dice),
                (actor, stage) -> decision.make(actor, stage.get(firm.key())));
    }
}
