package vn.cauviec.operations.domain;

import java.io.IOException;
import java.time.Duration;

/** Waiting for processes, at start-up and at the end. An interruption there means that the program is being ended. */
final class Waiting {
    private Waiting() {}

    /** A condition that is looked at again and again. */
    interface Condition {
        boolean isMet() throws IOException;
    }

    static int exitCode(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw interrupted(e);
        }
    }

    /** True as soon as it is met, false when the time is over. */
    static boolean until(Duration limit, Condition condition) throws IOException {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.isMet()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause(Duration.ofMillis(5));
        }
        return true;
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while waiting", e);
    }
}
