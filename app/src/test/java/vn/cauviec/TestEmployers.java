package vn.cauviec;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import vn.cauviec.employers.EmployerFacts;
import vn.cauviec.employers.Employers;
import vn.cauviec.employers.domain.Contact;
import vn.cauviec.employers.domain.DecideOnEmployer;
import vn.cauviec.employers.domain.DecideOnEmployer.Finding;
import vn.cauviec.employers.domain.EmployerQueries;
import vn.cauviec.employers.domain.RegisterEmployer;
import vn.cauviec.employers.domain.RegisterEmployer.Registration;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.kernel.PersonName;
import vn.cauviec.kernel.Phone;
import vn.cauviec.kernel.Role;
import vn.cauviec.kernel.TaxCode;
import vn.cauviec.site.Language;

/** Employers for tests, entered and verified by a moderator as the pages would. */
@TestComponent
public class TestEmployers {
    private static final AtomicInteger NUMBER = new AtomicInteger(530_000_000 + ChildJvm.firstNumber());
    private static final AtomicInteger PHONE = new AtomicInteger(100_000 + ChildJvm.firstNumber());

    private final Employers employers;
    private final RegisterEmployer register;
    private final DecideOnEmployer decide;
    private final EmployerQueries queries;
    private final TestAccounts accounts;
    private final TestPuzzles puzzles;
    private final IdSource ids;

    TestEmployers(
            Employers employers,
            RegisterEmployer register,
            DecideOnEmployer decide,
            EmployerQueries queries,
            TestAccounts accounts,
            TestPuzzles puzzles,
            IdSource ids) {
        this.employers = employers;
        this.register = register;
        this.ids = ids;
        this.decide = decide;
        this.queries = queries;
        this.accounts = accounts;
        this.puzzles = puzzles;
    }

    /** A tax code that fits its check digit and that no other test has. */
    public static TaxCode taxCode() {
        while (true) {
            var nine = Integer.toString(NUMBER.incrementAndGet());
            var check = TaxCode.checkDigit(nine);
            if (check.isPresent()) {
                return new TaxCode(nine + check.getAsInt());
            }
        }
    }

    /** A telephone number that no other test has. */
    public static String phone() {
        int number = PHONE.incrementAndGet();
        return "0912 %03d %03d".formatted(number / 1000, number % 1000);
    }

    /** Recorded by the centre under a tax code, not verified. */
    public Employers.Card recorded(String name) {
        var moderator = moderator();
        return as(moderator, () -> employers.recordByTaxCode(moderator, taxCode(), name));
    }

    /** Registered by itself, with a contact; waits for a moderator. */
    public Employers.Card registered(String name) {
        var taxCode = taxCode();
        var contact = new Contact(
                PersonName.find("Giàng Thị Mai").orElseThrow(),
                "",
                Phone.find(phone()).orElseThrow(),
                null);
        register.run(new Registration(
                taxCode,
                EmployerFacts.of(taxCode, name),
                contact,
                "mat khau thu nghiem",
                ids.next(),
                new Registration.From(taxCode.text(), Language.VIETNAMESE, puzzles.solved())));
        return employers.findByTaxCode(taxCode).orElseThrow();
    }

    /** Verified by a moderator. */
    public Employers.Card verified(String name) {
        var recorded = recorded(name);
        var moderator = moderator();
        int version = queries.find(recorded.id()).orElseThrow().version();
        as(moderator, () -> decide.run(moderator, recorded.id(), version, new Finding.Verified()));
        return employers.get(recorded.id());
    }

    /** Somebody who heads the company's accounts. */
    public TestAccounts.Account head(Employers.Card employer) {
        return accounts.employer(Role.EMPLOYER_HEAD, employer.id());
    }

    private Actor moderator() {
        return accounts.actor(accounts.staff(Role.MODERATOR));
    }

    private static <T> T as(Actor actor, Callable<T> work) {
        try {
            return CurrentActor.callAs(actor, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
