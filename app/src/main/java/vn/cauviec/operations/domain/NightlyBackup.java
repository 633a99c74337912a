package vn.cauviec.operations.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import vn.cauviec.operations.NightlyWork;

/** The backup of every night, where the settings name a folder for it. */
final class NightlyBackup implements NightlyWork, SmartInitializingSingleton {
    static final String NAME = "backup";

    private final LocalTime time;
    private final RestoreTrial trial;
    private final @Nullable BackUpAndTry work;

    /** @param work null where there is no folder */
    NightlyBackup(LocalTime time, RestoreTrial trial, @Nullable BackUpAndTry work) {
        this.time = time;
        this.trial = trial;
        this.work = work;
    }

    /** A process that was killed during a trial has left its folder. */
    @Override
    public void afterSingletonsInstantiated() {
        try {
            trial.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<LocalTime> time() {
        return work == null ? Optional.empty() : Optional.of(time);
    }

    @Override
    public void run() {
        if (work != null) {
            work.run();
        }
    }
}
