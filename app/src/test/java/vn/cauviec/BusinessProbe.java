package vn.cauviec;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.kernel.Role;
import vn.cauviec.kernel.Sex;
import vn.cauviec.ledger.Ledger;

/**
 * The whole product in a process of its own that enters persons and their results, two at a time, and prints each that was
 * acknowledged, until it is killed.
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

    @Import({CauViecApplication.class, TestAccounts.class, TestPersons.class, Writer.class})
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
        private final Ledger ledger;
        private final IdSource ids;
        private final BusinessClock clock;
        private final AtomicInteger acknowledged = new AtomicInteger();

        Writer(TestAccounts accounts, TestPersons persons, Ledger ledger, IdSource ids, BusinessClock clock) {
            this.accounts = accounts;
            this.persons = persons;
            this.ledger = ledger;
            this.ids = ids;
            this.clock = clock;
        }

        @EventListener(ApplicationReadyEvent.class)
        void begin() {
            for (int writer = 0; writer < WRITERS; writer++) {
                Thread.ofPlatform().daemon().start(this::write);
            }
        }

        private void write() {
            var officer = accounts.actor(accounts.staff(Role.COMMUNE_OFFICER, TestPersons.SA_PA.value()));
            while (true) {
                UUID person = persons.registered(TestPersons.SA_PA).personId();
                UUID entry = persons.as(officer, () -> ledger.record(officer, result(person)));
                synchronized (acknowledged) {
                    System.out.println("acknowledged " + acknowledged.incrementAndGet() + " " + person + " " + entry);
                }
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
