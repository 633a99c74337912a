package vn.cauviec.vacancies.domain;

import java.time.LocalTime;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.ChangeFeed;
import vn.cauviec.operations.NightlyWork;
import vn.cauviec.operations.SystemWork;
import vn.cauviec.vacancies.RebuildSearch;

/**
 * Every night it is counted anew how many ads have which word. A shared cluster is written anew for it, so that its words of the day
 * come into the table.
 */
@Component
class CountCorpus implements NightlyWork {
    private static final LocalTime AT = LocalTime.of(3, 10);

    private final AdEngine engine;
    private final BusinessClock clock;
    private final ChangeFeed feed;
    private final SystemWork work;

    CountCorpus(AdEngine engine, BusinessClock clock, ChangeFeed feed, SystemWork work) {
        this.engine = engine;
        this.clock = clock;
        this.feed = feed;
        this.work = work;
    }

    @Override
    public String name() {
        return "count-corpus";
    }

    @Override
    public Optional<LocalTime> time() {
        return Optional.of(AT);
    }

    @Override
    public void run() {
        work.run(name(), () -> {
            if (!engine.countCorpus(clock.today())) {
                feed.publish(RebuildSearch.KIND, RebuildSearch.EVERYTHING);
            }
        });
    }
}
