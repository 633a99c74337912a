package vn.cauviec.placements.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Right;
import vn.cauviec.placements.HireStatus;
import vn.cauviec.placements.WaitsFor;
import vn.cauviec.placements.domain.ApplicationQueries;
import vn.cauviec.placements.domain.HireQueries;
import vn.cauviec.site.WorkListSource;

/** What waits in placements: applications for employers, proposals and uncounted hires for officers, answers for workers. */
@Component
class PlacementWork implements WorkListSource {
    private static final Duration EMPLOYER_ANSWERS_WITHIN = Duration.ofDays(7);
    private static final Duration NEWS = Duration.ofDays(14);

    private final ApplicationQueries applications;
    private final HireQueries hires;
    private final BusinessClock clock;

    PlacementWork(ApplicationQueries applications, HireQueries hires, BusinessClock clock) {
        this.applications = applications;
        this.hires = hires;
        this.clock = clock;
    }

    @Override
    public List<WorkItem> listWork(Actor actor) {
        var items = new ArrayList<WorkItem>();
        if (actor.may(Right.APPLICATION_READ_OWN)) {
            var waiting = applications.countUnanswered(actor, clock.now().minus(EMPLOYER_ANSWERS_WITHIN));
            items.add(new WorkItem(
                    "placements.work.unanswered",
                    waiting.count(),
                    CompanyApplicationsController.ADDRESS,
                    waiting.late(),
                    10));
        }
        if (actor.may(Right.HIRE_RECORD)) {
            items.add(hires("placements.work.proposed", HireStatus.PROPOSED, null, "?trang-thai=PROPOSED", 20));
            items.add(hires(
                    "placements.work.withoutEvidence", HireStatus.RECORDED, WaitsFor.EVIDENCE, "?cho=EVIDENCE", 30));
            items.add(hires("placements.work.unconfirmed", HireStatus.RECORDED, WaitsFor.PERSON, "?cho=PERSON", 40));
        }
        if (actor.may(Right.WORK_FOR_ONESELF)) {
            items.add(new WorkItem(
                    "placements.work.answers",
                    applications.countAnswersSince(actor, clock.now().minus(NEWS)),
                    OwnApplicationsController.ADDRESS,
                    0,
                    10));
        }
        return items.stream().filter(item -> item.count() > 0).toList();
    }

    private WorkItem hires(String key, HireStatus status, @Nullable WaitsFor waitsFor, String query, int order) {
        var count = hires.count(new HireQueries.Filter(status, waitsFor, ""));
        return new WorkItem(key, count, HiresController.ADDRESS + query, 0, order);
    }
}
