package vn.cauviec;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.cauviec.employers.Employers;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.kernel.Role;
import vn.cauviec.kernel.Sex;
import vn.cauviec.ledger.Ledger;

/**
 * The whole product in a process of its own that enters persons and their results, two at a time, publishes ads beside that, and
 * prints each that was acknowledged, until it is killed. What fails while the database is away was not acknowledged; it goes on.
 */
public final class BusinessProbe {
    private static final int WRITERS = 2;

    private BusinessProbe() {}

    public static void main(String[] args) {
        Console.quietUntilConfigured();
        System.exit(CauViec.execute(Console.standard(), Application.class, args));
    }

    /** The same product, that writes nothing. */
    public static final class Silent {
        private Silent() {}

        public static void main(String[] args) {
            Console.quietUntilConfigured();
            System.exit(CauViec.execute(Console.standard(), SilentApplication.class, args));
        }
    }

    @Import({
        CauViecApplication.class,
        TestAccounts.class,
        TestPersons.class,
        TestPuzzles.class,
        TestEmployers.class,
        TestVacancies.class,
        Writer.class
    })
    static class Application extends WithoutTests {}

    @Import(CauViecApplication.class)
    static class SilentApplication extends WithoutTests {}

    /** Keeps the product's component scan from what stands in the same packages of the tests. */
    abstract static class WithoutTests extends TypeExcludeFilter {
        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory factory) {
            return type.getResource().getDescription().contains("/test-classes/");
        }

        @Override
        public boolean equals(Object other) {
            return other != null && other.getClass() == getClass();
        }

        @Override
        public int hashCode() {
            return getClass().hashCode();
        }
    }

    @TestComponent
    static class Writer {
        private final TestAccounts accounts;
        private final TestPersons persons;
        private final TestEmployers employers;
        private final TestVacancies vacancies;
        private final Ledger ledger;
        private final IdSource ids;
        private final BusinessClock clock;
        private final AtomicInteger acknowledged = new AtomicInteger();

        Writer(
                TestAccounts accounts,
                TestPersons persons,
                TestEmployers employers,
                TestVacancies vacancies,
                Ledger ledger,
                IdSource ids,
                BusinessClock clock) {
            this.accounts = accounts;
            this.persons = persons;
            this.employers = employers;
            this.vacancies = vacancies;
            this.ledger = ledger;
            this.ids = ids;
            this.clock = clock;
        }

        @EventListener(ApplicationReadyEvent.class)
        void begin() {
            var officer = accounts.actor(accounts.staff(Role.COMMUNE_OFFICER, TestPersons.SA_PA.value()));
            for (int writer = 0; writer < WRITERS; writer++) {
                goOn(() -> enter(officer));
            }
            var employer = employers.verified("Hợp tác xã Bền Bỉ");
            goOn(() -> publish(employer));
        }

        private static void goOn(Runnable work) {
            Thread.ofPlatform().daemon().start(() -> {
                while (true) {
                    try {
                        work.run();
                    } catch (DataAccessException | TransactionException e) {
                        System.out.println("refused " + e.getClass().getSimpleName());
                        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
                    }
                }
            });
        }

        private void enter(Actor officer) {
            UUID person = persons.registered(TestPersons.SA_PA).personId();
            UUID entry = persons.as(officer, () -> ledger.record(officer, result(person)));
            acknowledge("person " + person + " " + entry);
        }

        private void publish(Employers.Card employer) {
            UUID vacancy = vacancies.published(employer, "Thợ bền bỉ " + ids.next());
            acknowledge("vacancy " + vacancy);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }

        private void acknowledge(String what) {
            synchronized (acknowledged) {
                System.out.println("acknowledged " + acknowledged.incrementAndGet() + " " + what);
            }
        }

        private Ledger.Result result(UUID person) {
            return new Ledger.Result(
                    Ledger.Kind.JOB,
                    person,
                    Sex.FEMALE,
                    clock.today(),
                    TestPersons.SA_PA,
                    null,
                    Ledger.Channel.ENTERPRISE_IN_PROVINCE,
                    "placement",
                    ids.next());
        }
    }
}
