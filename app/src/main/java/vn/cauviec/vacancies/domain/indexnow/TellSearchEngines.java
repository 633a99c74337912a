package vn.cauviec.vacancies.domain.indexnow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.SystemWork;

/**
 * Tells search engines every few minutes of the jobs that have come, changed or gone, so that nobody finds one there that is no more. One
 * node does it; what was not taken is told again an hour later.
 */
@Component
class TellSearchEngines implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TellSearchEngines.class);
    private static final String NAME = "index-now";
    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final Duration AFTER_REFUSAL = Duration.ofHours(1);

    private final IndexNow engines;
    private final ToldPages told;
    private final SystemWork work;
    private final BusinessClock clock;
    private final SystemWork.Loop loop = new SystemWork.Loop(NAME, PAUSE, this::look);
    private volatile Instant notBefore = Instant.MIN;

    TellSearchEngines(IndexNow engines, ToldPages told, SystemWork work, BusinessClock clock) {
        this.engines = engines;
        this.told = told;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public void start() {
        loop.start();
    }

    private void look() {
        if (engines.findKey().isEmpty() || clock.systemNow().isBefore(notBefore)) {
            return;
        }
        try {
            tell();
        } catch (UncheckedIOException | DataAccessException | TransactionException e) {
            notBefore = clock.systemNow().plus(AFTER_REFUSAL);
            LOG.warn("Search engines could not be told of changed jobs; trying again in an hour: {}", e.getMessage());
        }
    }

    /** @throws UncheckedIOException when it was not taken; nothing counts as told then */
    void tell() {
        work.run(
                NAME,
                () -> told.hold().ifPresent(from -> {
                    var pages = told.listAfter(from, IndexNow.MOST_AT_ONCE);
                    if (!pages.isEmpty()) {
                        tell(pages.stream()
                                .map(page -> "/viec-lam/" + page.slug())
                                .distinct()
                                .toList());
                        told.told(pages.getLast().number());
                    }
                }));
    }

    private void tell(List<String> paths) {
        try {
            engines.tell(paths);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        loop.end();
    }

    @Override
    public boolean isRunning() {
        return loop.isGoing();
    }
}
