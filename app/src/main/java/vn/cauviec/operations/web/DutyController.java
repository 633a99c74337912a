package vn.cauviec.operations.web;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.operations.Duty;
import vn.cauviec.operations.domain.RouteTimes;
import vn.cauviec.site.Answer;

/** What the person on duty looks at first: what is wrong and what to do, then how busy this node is. */
@Controller
class DutyController {
    static final String ADDRESS = "/quan-ly/he-thong/truc";
    private static final int MOST_ROUTES = 15;

    private final Duty duty;
    private final RouteTimes times;

    DutyController(Duty duty, RouteTimes times) {
        this.duty = duty;
        this.times = times;
    }

    @GetMapping(ADDRESS)
    @Requires(Right.SYSTEM_WATCH)
    Answer show() {
        return new DutyPage(
                duty.state(),
                duty.troubles(),
                duty.sections(),
                times.listSlowest(MOST_ROUTES),
                new DutyPage.Node(duty.node(), version(), startedAt()));
    }

    /** Empty where the product does not run from its jar. */
    private static String version() {
        var number = DutyController.class.getPackage().getImplementationVersion();
        return number == null ? "" : number;
    }

    private static Instant startedAt() {
        return Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
    }
}
