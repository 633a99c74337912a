package vn.cauviec.vacancies.domain;

import java.time.LocalTime;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.cauviec.operations.NightlyWork;
import vn.cauviec.operations.SystemWork;

/** Looks through the texts of ads that were written before their traces were kept. */
@Component
class TraceOldAds implements NightlyWork {
    private static final LocalTime TIME = LocalTime.of(0, 20);
    private static final int AT_ONCE = 200;

    private final AdTraces traces;
    private final SystemWork work;

    TraceOldAds(AdTraces traces, SystemWork work) {
        this.traces = traces;
        this.work = work;
    }

    @Override
    public String name() {
        return "trace-old-ads";
    }

    @Override
    public Optional<LocalTime> time() {
        return Optional.of(TIME);
    }

    @Override
    public void run() {
        while (work.call(name(), () -> traces.noteMissing(AT_ONCE)) > 0) {}
    }
}
