package vn.cauviec.vacancies.domain.reports;

import java.security.SecureRandom;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.Limits;
import vn.cauviec.access.Puzzles;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.operations.Vault;
import vn.cauviec.reference.WorkingDays;

/** Anybody says that an ad is wrong, an open one or one that has ended, and gets the code with which the answer is read. */
@Service
public class ReportAd {
    /** Working days within which the centre answers. */
    public static final int WORKING_DAYS = 2;

    static final int MOST_FROM_ONE_ADDRESS = 10;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final ReportStore store;
    private final Limits limits;
    private final Puzzles puzzles;
    private final Vault vault;
    private final WorkingDays workingDays;
    private final IdSource ids;
    private final BusinessClock clock;
    private final SecureRandom random = new SecureRandom();

    ReportAd(
            ReportStore store,
            Limits limits,
            Puzzles puzzles,
            Vault vault,
            WorkingDays workingDays,
            IdSource ids,
            BusinessClock clock) {
        this.store = store;
        this.limits = limits;
        this.puzzles = puzzles;
        this.vault = vault;
        this.workingDays = workingDays;
        this.ids = ids;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** Reported, by this form just now or a moment ago. */
        record Done(ReportCode code) implements Outcome {}

        /** The puzzle was not solved. */
        record Puzzled(Puzzles.Problem problem) implements Outcome {}

        /** Too many reports from this network address within an hour. */
        record TooMany() implements Outcome {}
    }

    /**
     * @param actor whoever is signed in, or the visitor
     * @param report about an ad that is or was public
     */
    @Transactional
    public Outcome run(Actor actor, AdReport report) {
        var before = store.findCodeByForm(report.formKey());
        if (before.isPresent()) {
            return new Outcome.Done(before.get());
        }
        var from = report.from();
        if (!limits.take("AD_REPORT", from.address(), MOST_FROM_ONE_ADDRESS, WINDOW)) {
            return new Outcome.TooMany();
        }
        var problem = puzzles.check(from.puzzle(), from.address());
        if (problem.isPresent()) {
            // The same form may have used it up while this transaction waited for it.
            return store.findCodeByForm(report.formKey())
                    .<Outcome>map(Outcome.Done::new)
                    .orElseGet(() -> new Outcome.Puzzled(problem.get()));
        }
        var code = ReportCode.make(random);
        var id = ids.next();
        store.insert(id, report, code, clock.now(), workingDays.after(clock.today(), WORKING_DAYS));
        store.insertTeller(id, report, reporterKey(actor, from), actor);
        return new Outcome.Done(code);
    }

    private byte[] reporterKey(Actor actor, AdReport.From from) {
        return actor.isSignedIn()
                ? vault.hash("REPORTER", actor.accountId().toString())
                : vault.hash("REPORTER", from.address());
    }
}
