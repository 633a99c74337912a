package vn.cauviec.vacancies.domain;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.BusinessClock;

/** Sees to it that one node works on a workbook at a time. */
@Component
@Transactional
class ImportLeases {
    private final ImportJobStore jobs;
    private final BusinessClock clock;

    ImportLeases(ImportJobStore jobs, BusinessClock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /** A workbook that waits to be carried on; nobody else gets it until the lease has passed. */
    Optional<ImportJob> take() {
        return jobs.lease(clock.systemNow(), CarryOnImport.LEASE);
    }

    /** On whose behalf it is worked on now: the work may have been handed over meanwhile. */
    UUID onBehalfOf(UUID id) {
        return jobs.find(id).orElseThrow().begunBy();
    }

    /** The node ends: another may take it up at once. */
    void giveBack(UUID id) {
        jobs.tryAgain(id);
    }

    void noteFailure(UUID id, Duration pause) {
        jobs.noteFailure(id, clock.systemNow().plus(pause));
    }
}
