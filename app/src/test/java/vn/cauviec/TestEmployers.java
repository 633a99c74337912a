package vn.cauviec;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import vn.cauviec.employers.Employers;
import vn.cauviec.employers.domain.DecideOnEmployer;
import vn.cauviec.employers.domain.DecideOnEmployer.Finding;
import vn.cauviec.employers.domain.EmployerQueries;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Role;
import vn.cauviec.kernel.TaxCode;

/** Employers for tests, entered and verified by a moderator as the pages would. */
@TestComponent
public class TestEmployers {
    private static final AtomicInteger NUMBER = new AtomicInteger(530_000_000);

    private final Employers employers;
    private final DecideOnEmployer decide;
    private final EmployerQueries queries;
    private final TestAccounts accounts;

    TestEmployers(Employers employers, DecideOnEmployer decide, EmployerQueries queries, TestAccounts accounts) {
        this.employers = employers;
        this.decide = decide;
        this.queries = queries;
        this.accounts = accounts;
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

    /** Recorded by the centre under a tax code, not verified. */
    public Employers.Card recorded(String name) {
        var moderator = moderator();
        return as(moderator, () -> employers.recordByTaxCode(moderator, taxCode(), name));
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
