package vn.cauviec.access.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The places of one lane, and a waiting room before it. Who finds both full, or waits longer than anybody looks at an empty page, is
 * told at once to come back: so what is served is served in time, however many ask.
 */
final class LanePlaces {
    private final Semaphore places;
    private final Semaphore waitingRoom;
    private final Duration patience;

    LanePlaces(int places, int waiting, Duration patience) {
        this.places = new Semaphore(places, true);
        this.waitingRoom = new Semaphore(waiting);
        this.patience = patience;
    }

    /** True when a place was taken; it has to be given back by {@link #leave}. */
    boolean enter() {
        if (places.tryAcquire()) {
            return true;
        }
        if (!waitingRoom.tryAcquire()) {
            return false;
        }
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waitingRoom.release();
        }
    }

    void leave() {
        places.release();
    }
}
