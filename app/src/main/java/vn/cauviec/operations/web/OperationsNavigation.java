package vn.cauviec.operations.web;

import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cauviec.kernel.Right;
import vn.cauviec.operations.Duty;
import vn.cauviec.operations.domain.BackupRuns;
import vn.cauviec.operations.domain.OutboxQueries;
import vn.cauviec.site.NavLink;
import vn.cauviec.site.WorkListSource;

/** What operations contributes to other pages: the way to the outbox, and what is stuck in it. */
@Configuration(proxyBeanMethods = false)
class OperationsNavigation {
    private static final int ORDER = 90;

    @Bean
    WorkListSource stuckInTheOutbox(OutboxQueries queries) {
        return actor -> {
            long stuck = actor.may(Right.SYSTEM_WATCH) ? queries.countStuck(actor) : 0;
            return stuck == 0
                    ? List.of()
                    : List.of(new WorkListSource.WorkItem(
                            "operations.work.stuck", stuck, OutboxController.ADDRESS, stuck, ORDER));
        };
    }

    @Bean
    NavLink backupsLink() {
        return new NavLink(
                NavLink.Place.OWN,
                "operations.backup.title",
                BackupsController.ADDRESS,
                Set.of(Right.SYSTEM_WATCH),
                835);
    }

    @Bean
    WorkListSource badBackup(BackupRuns runs) {
        return actor -> runs.isLastBad(actor)
                ? List.of(new WorkListSource.WorkItem(
                        "operations.work.badBackup", 1, BackupsController.ADDRESS, 1, ORDER))
                : List.of();
    }

    @Bean
    WorkListSource troubles(Duty duty) {
        return actor -> {
            int count = actor.may(Right.SYSTEM_WATCH) ? duty.troubles().size() : 0;
            return count == 0
                    ? List.of()
                    : List.of(new WorkListSource.WorkItem(
                            "operations.work.troubles", count, DutyController.ADDRESS, count, ORDER - 1));
        };
    }

    @Bean
    NavLink dutyLink() {
        return new NavLink(
                NavLink.Place.OWN, "operations.duty.title", DutyController.ADDRESS, Set.of(Right.SYSTEM_WATCH), 825);
    }

    @Bean
    NavLink outboxLink() {
        return new NavLink(
                NavLink.Place.OWN,
                "operations.outbox.title",
                OutboxController.ADDRESS,
                Set.of(Right.SYSTEM_WATCH),
                830);
    }
}
