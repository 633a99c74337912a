package vn.cauviec.operations.web;

import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.operations.domain.OutboxQueries;
import vn.cauviec.operations.domain.TryOutboxAgain;
import vn.cauviec.site.Answer;
import vn.cauviec.site.Redirect;

/** What leaves the system, for whoever watches it: what is stuck, and why. */
@Controller
class OutboxController {
    static final String ADDRESS = "/quan-ly/he-thong/hop-thu-di";
    private static final Duration WINDOW = Duration.ofDays(7);
    private static final int MOST_ROWS = 200;

    private final OutboxQueries queries;
    private final TryOutboxAgain tryAgain;
    private final BusinessClock clock;

    OutboxController(OutboxQueries queries, TryOutboxAgain tryAgain, BusinessClock clock) {
        this.queries = queries;
        this.tryAgain = tryAgain;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    @Requires(Right.SYSTEM_WATCH)
    Answer show() {
        var actor = CurrentActor.get();
        return new OutboxPage(
                queries.listWays(),
                queries.count(actor, clock.systemNow().minus(WINDOW)),
                queries.listTroubled(actor, MOST_ROWS));
    }

    @PostMapping(ADDRESS + "/{id}/thu-lai")
    @Requires(Right.SYSTEM_WATCH)
    Answer tryAgain(@PathVariable("id") UUID id) {
        boolean unstuck = tryAgain.run(CurrentActor.get(), id);
        return Redirect.to(ADDRESS).saying(unstuck ? "operations.outbox.again" : "operations.outbox.notStuck");
    }
}
