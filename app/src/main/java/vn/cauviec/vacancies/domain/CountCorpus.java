package vn.cauviec.vacancies.domain;

import java.time.LocalTime;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.cauviec.operations.ChangeFeed;
import vn.cauviec.operations.NightlyWork;
import vn.cauviec.operations.SystemWork;
import vn.cauviec.vacancies.RebuildSearch;

/** Every night the ads of a shared cluster are written anew, with a new table of how many of them have which word. */
@Component
class CountCorpus implements NightlyWork {
    private static final LocalTime AT = LocalTime.of(3, 10);

    private final boolean cluster;
    private final ChangeFeed feed;
    private final SystemWork work;

    CountCorpus(Environment settings, ChangeFeed feed, SystemWork work) {
        cluster = AdEngines.isCluster(settings);
        this.feed = feed;
        this.work = work;
    }

    @Override
    public String name() {
        return "count-corpus";
    }

    @Override
    public Optional<LocalTime> time() {
        return cluster ? Optional.of(AT) : Optional.empty();
    }

    @Override
    public void run() {
        work.run(name(), () -> feed.publish(RebuildSearch.KIND, RebuildSearch.EVERYTHING));
    }
}
