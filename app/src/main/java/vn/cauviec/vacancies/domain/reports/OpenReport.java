package vn.cauviec.vacancies.domain.reports;

import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.Limits;

/** Whoever has the code of a report reads where it stands and what was answered. Each try counts, so that nobody guesses codes. */
@Service
public class OpenReport {
    static final int MOST_FROM_ONE_ADDRESS = 60;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final ReportStore store;
    private final Limits limits;

    OpenReport(ReportStore store, Limits limits) {
        this.store = store;
        this.limits = limits;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Found(ReportState state) implements Outcome {}

        /** No report has this code. */
        record Unknown() implements Outcome {}

        /** Too many tries from this network address within an hour. */
        record TooMany() implements Outcome {}
    }

    /** @param address network address of the browser */
    @Transactional
    public Outcome run(ReportCode code, String address) {
        if (!limits.take("AD_REPORT_CODE", address, MOST_FROM_ONE_ADDRESS, WINDOW)) {
            return new Outcome.TooMany();
        }
        return store.findByCode(code).<Outcome>map(Outcome.Found::new).orElseGet(Outcome.Unknown::new);
    }
}
