package vn.cauviec.reference;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.SystemWork;
import vn.cauviec.reference.domain.LoadReference;
import vn.cauviec.reference.domain.ReferenceSnapshot;

/** Brings the catalogues to what ships with this version: at start, before the first page. */
@Component
public class ReferenceLoader implements InitializingBean, DisposableBean {
    private static final Duration READING_AT_MOST = Duration.ofSeconds(10);

    private final SystemWork work;
    private final LoadReference load;
    private final ReferenceSnapshot snapshot;
    private final BusinessClock clock;
    private @Nullable Thread reading;

    ReferenceLoader(SystemWork work, LoadReference load, ReferenceSnapshot snapshot, BusinessClock clock) {
        this.work = work;
        this.load = load;
        this.snapshot = snapshot;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        load();
        // Reading everything takes a good part of a second: beside the rest of the start, not within the first request.
        reading = Thread.ofPlatform().daemon().name("reference-snapshot").start(snapshot::get);
    }

    /** A server that is asked to stop while the catalogues are being read closes the database after that. */
    @Override
    public void destroy() throws InterruptedException {
        if (reading != null) {
            reading.join(READING_AT_MOST);
        }
    }

    /**
     * Loads what differs, in one transaction of the worker; nothing when the files are those that were loaded last.
     *
     * @return whether anything was loaded
     */
    public boolean load() {
        boolean loaded = work.callWithoutLimit("reference load", () -> load.run(clock.systemNow()));
        snapshot.forget();
        return loaded;
    }
}
