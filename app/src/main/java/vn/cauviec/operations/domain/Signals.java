package vn.cauviec.operations.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Ends servers. PostgreSQL gives each signal a meaning of its own, and Java can send only two of them. */
final class Signals {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Signals() {}

    /** Fast shutdown: running transactions are rolled back, everything is written, nothing is left to recover. */
    static void stop(ProcessHandle server) throws IOException {
        send(server, "INT");
        if (!Waiting.until(PATIENCE, () -> !ServerProcesses.isRunning(server.pid()))) {
            abort(server);
        }
    }

    /** Immediate shutdown: the next start recovers from the log. Committed work is safe. */
    static void abort(ProcessHandle server) throws IOException {
        send(server, "QUIT");
        if (!Waiting.until(Duration.ofSeconds(10), () -> !ServerProcesses.isRunning(server.pid()))) {
            server.destroyForcibly();
        }
    }

    private static void send(ProcessHandle server, String signal) throws IOException {
        Waiting.exitCode(Programs.prepare(List.of("/bin/sh", "-c", "kill -" + signal + " " + server.pid()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /**
     * Clears away what an earlier run left behind: a server that survived is stopped, backends of a server that was killed are
     * ended, and a {@code postmaster.pid} whose number now belongs to another process is removed, because PostgreSQL would
     * take that process for itself. Call only with the lock of the folder.
     */
    static void clearRemains(Path cluster) throws IOException {
        Optional<PostmasterFile> left = PostmasterFile.read(cluster);
        for (ProcessHandle process : ServerProcesses.of(cluster)) {
            if (left.isPresent() && left.get().pid() == process.pid()) {
                stop(process);
            }
        }
        for (ProcessHandle process : ServerProcesses.of(cluster)) {
            abort(process);
        }
        if (left.isPresent()
                && Files.exists(Path.of("/proc", Long.toString(left.get().pid())))) {
            Files.deleteIfExists(PostmasterFile.path(cluster));
        }
    }
}
