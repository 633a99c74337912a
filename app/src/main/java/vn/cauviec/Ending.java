package vn.cauviec;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;

/** What must be closed when the server ends, newest first, however it ends: server, then database, then lock of the folder. */
final class Ending {
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final CountDownLatch never = new CountDownLatch(1);
    private final Thread hook;
    private boolean ending;

    /**
     * Ctrl-C and SIGTERM end the process in good order, with exit code 0.
     *
     * @param announce says so to the reader
     */
    Ending(Runnable announce) {
        hook = new Thread(() -> end(announce), "ending");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void end(Runnable announce) {
        announce.run();
        closeAll();
        // The default exit code of a signal is an error's; a server that was asked to stop and did has none.
        Runtime.getRuntime().halt(0);
    }

    /** Remembers it; closes it at once if the end has begun meanwhile. */
    synchronized <T extends AutoCloseable> T remember(T resource) {
        open.push(resource);
        if (ending) {
            closeAll();
        }
        return resource;
    }

    /** Closes what is open after a start that failed; the process then ends with the failure's exit code. */
    void giveUp() {
        if (isEnding()) {
            await(); // the failure is only what the signal did to the start
        }
        Runtime.getRuntime().removeShutdownHook(hook);
        closeAll();
    }

    /** Waits for the signal. */
    void await() {
        try {
            never.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isEnding() {
        return ending;
    }

    private synchronized void closeAll() {
        ending = true;
        while (!open.isEmpty()) {
            AutoCloseable resource = open.pop();
            try {
                resource.close();
            } catch (Exception e) {
                LoggerFactory.getLogger(Ending.class).error("could not be closed in good order", e);
            }
        }
    }
}
