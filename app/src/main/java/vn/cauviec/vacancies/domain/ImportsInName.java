package vn.cauviec.vacancies.domain;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.cauviec.access.HandOverSource;
import vn.cauviec.kernel.Actor;

/** A workbook that is on its way is worked on on behalf of whoever began the phase, and stops when that officer has no right any more. */
@Component
class ImportsInName implements HandOverSource {
    private final ImportJobStore jobs;

    ImportsInName(ImportJobStore jobs) {
        this.jobs = jobs;
    }

    @Override
    public Optional<OpenWork> find(Actor actor, UUID officer) {
        long running = jobs.countRunningOf(officer);
        return running == 0 ? Optional.empty() : Optional.of(new OpenWork("vacancies.import.inName", running));
    }

    @Override
    public void handOver(Actor actor, UUID officer, UUID colleague) {
        jobs.handOver(officer, colleague);
    }
}
