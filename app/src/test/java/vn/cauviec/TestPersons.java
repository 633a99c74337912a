package vn.cauviec;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cauviec.access.Accounts;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.CitizenId;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.EmailAddress;
import vn.cauviec.kernel.PersonName;
import vn.cauviec.kernel.Phone;
import vn.cauviec.kernel.Role;
import vn.cauviec.kernel.Sex;
import vn.cauviec.people.Consent;
import vn.cauviec.people.People;
import vn.cauviec.people.PersonDetails;
import vn.cauviec.reference.UnitId;

/** Persons for tests, made through the face of the register. Numbers have the place code 099, which no province has. */
@TestComponent
public class TestPersons {
    /** Communes on the map of the tests' business day. */
    public static final UnitId Y_TY = new UnitId(1601);

    public static final UnitId SA_PA = new UnitId(1693);

    /** The province before July 2025. */
    public static final UnitId LAO_CAI = new UnitId(6);

    private static final AtomicInteger NUMBER = new AtomicInteger(ChildJvm.firstNumber());

    private final People people;
    private final TestAccounts accounts;
    private final TransactionTemplate transaction;

    TestPersons(People people, TestAccounts accounts, PlatformTransactionManager transactions) {
        this.people = people;
        this.accounts = accounts;
        transaction = new TransactionTemplate(transactions);
    }

    /** A worker with an account. */
    public record Worker(UUID personId, TestAccounts.Account account, PersonDetails details) {}

    /** A person of the register. */
    public record Registered(UUID personId, PersonDetails details) {}

    /** Details that no other person of the tests has: a woman born in 1999. */
    public PersonDetails details(UnitId unit) {
        var number = NUMBER.incrementAndGet();
        return details("Giàng Thị " + syllables(number), unit, "099199%06d".formatted(number), number);
    }

    /** As {@link #details(UnitId)}, with this name and number. */
    public PersonDetails details(String name, UnitId unit, @Nullable String citizenId) {
        return details(name, unit, citizenId, NUMBER.incrementAndGet());
    }

    private static PersonDetails details(String name, UnitId unit, @Nullable String citizenId, int number) {
        return new PersonDetails(
                PersonName.find(name).orElseThrow(),
                LocalDate.of(1999, 3, 8),
                Sex.FEMALE,
                "08",
                unit,
                null,
                new Phone("+8491%07d".formatted(number)),
                EmailAddress.find("nguoi" + number + "@example.vn").orElseThrow(),
                "upper_secondary",
                "untrained",
                citizenId == null ? null : new CitizenId(citizenId),
                null);
    }

    /** A person whose paper an officer of the commune has seen. */
    public Registered registered(UnitId unit) {
        return registered(details(unit));
    }

    public Registered registered(PersonDetails details) {
        var officer = accounts.staff(Role.COMMUNE_OFFICER, details.unit().value());
        var outcome = as(
                accounts.actor(officer), () -> people.register(CurrentActor.get(), details, LocalDate.of(2020, 1, 1)));
        return new Registered(((People.Registered.Done) outcome).personId(), details);
    }

    /** A worker who has signed up and whom nobody has confirmed. */
    public Worker claimed(UnitId unit) {
        return claimed(details(unit));
    }

    public Worker claimed(PersonDetails details) {
        var email =
                String.valueOf(details.email() == null ? "" : details.email().text());
        var credentials =
                new Accounts.Credentials(email, "", "mat khau thu nghiem", vn.cauviec.site.Language.VIETNAMESE);
        var terms = new Consent(Consent.Kind.TERMS, "thu", Consent.Channel.WEB);
        var outcome = as(Actor.VISITOR, () -> people.signUp(details, credentials, terms));
        var done = (People.SignedUp.Done) outcome;
        return new Worker(
                done.personId(), new TestAccounts.Account(done.accountId(), email, credentials.password()), details);
    }

    /** Runs the work in a transaction of the actor. */
    public <T> T as(Actor actor, Supplier<T> work) {
        try {
            return CurrentActor.callAs(actor, () -> transaction.execute(_ -> work.get()));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A name of letters for a number, because names have no digits. */
    private static String syllables(int number) {
        var first = new String[] {"B", "C", "D", "G", "H", "K", "L", "M", "N", "S"};
        var rest = new String[] {"am", "ai", "at", "ep", "em", "inh", "oc", "ong", "um", "ua"};
        return first[number / 1000 % 10] + rest[number / 100 % 10] + " " + first[number / 10 % 10] + rest[number % 10];
    }
}
