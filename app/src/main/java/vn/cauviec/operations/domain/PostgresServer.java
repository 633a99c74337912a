package vn.cauviec.operations.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running embedded server of one data folder. A thread of its own starts it and stays with it: the death signal follows
 * the thread that started a process, and a server that dies by itself is started again on the same port, with growing pauses and
 * for as long as the product runs: whoever gave up would leave it without a database until somebody comes.
 */
public final class PostgresServer {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    /** After a crash the server first replays its log; giving up on it would only make it begin anew. */
    private static final Duration START_LIMIT = Duration.ofMinutes(30);

    private static final int ATTEMPTS = 40;
    private static final Duration HEALTHY = Duration.ofMinutes(10);
    private static final List<String> LOW_PRIORITY = List.of("nice", "-n", "19");

    /** How long to wait after the first death, the second…; after more than these, as long as after the last. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ZERO,
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30));

    private static final String PORT_FILE = "database.port";

    private final Path data;
    private final Path cluster;
    private final PostgresBinaries binaries;
    private final ServerUser user;
    private final ServerSettings settings;
    private final List<Duration> pauses;
    private final CompletableFuture<Integer> firstStart = new CompletableFuture<>();
    private final Thread keeper =
            Thread.ofPlatform().daemon().name("database-keeper").unstarted(this::keep);
    private volatile @Nullable Process process;
    private volatile boolean stopping;

    private PostgresServer(
            Path data, PostgresBinaries binaries, ServerUser user, ServerSettings settings, List<Duration> pauses) {
        this.data = data;
        this.cluster = Cluster.in(data);
        this.binaries = binaries;
        this.user = user;
        this.settings = settings;
        this.pauses = pauses;
    }

    /**
     * Starts the server, and makes its cluster first where there is none. The caller holds the lock of the folder.
     *
     * @param binariesParent where the programs are, or will be, unpacked
     * @param kind what it is for
     * @throws vn.cauviec.operations.StartupProblem when it cannot start here
     */
    public static PostgresServer start(Path data, Path binariesParent, ServerKind kind) throws IOException {
        return start(data, binariesParent, kind, PAUSES);
    }

    static PostgresServer start(Path data, Path binariesParent, ServerKind kind, List<Duration> pauses)
            throws IOException {
        PostgresBinaries binaries = PostgresBinaries.unpackedIn(binariesParent);
        ServerUser user = ServerUser.choose(data, Cluster.in(data), binaries);
        Cluster.ensure(data, binaries, user, kind.isDurable());
        var server = new PostgresServer(data, binaries, user, new ServerSettings(kind), pauses);
        server.keeper.start();
        try {
            server.firstStart.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof IOException problem) {
                throw problem;
            }
            throw e.getCause() instanceof RuntimeException problem ? problem : e;
        }
        return server;
    }

    /** The port of the server that another process runs in this folder; empty if none got ready in time. */
    public static Optional<Integer> awaitRunning(Path data, Duration limit) throws IOException {
        Path cluster = Cluster.in(data);
        Waiting.until(limit, () -> readyPort(cluster).isPresent());
        return readyPort(cluster);
    }

    private static Optional<Integer> readyPort(Path cluster) throws IOException {
        return PostmasterFile.read(cluster).filter(PostmasterFile::ready).map(PostmasterFile::port);
    }

    public int port() {
        return firstStart.join();
    }

    /** Stops the server: clients are sent away, everything is written. Returns when it has ended. */
    public void stop() {
        stopping = true;
        try {
            while (keeper.isAlive()) {
                stopProcess();
                keeper.join(Duration.ofMillis(50));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while stopping the database", e);
        }
    }

    private void stopProcess() throws IOException {
        Process running = process;
        if (running == null || !running.isAlive()) {
            return;
        }
        if (settings.kind().isDurable()) {
            Signals.stop(running.toHandle());
        } else {
            Signals.abort(running.toHandle());
        }
    }

    private void keep() {
        try {
            int port = startOnFreePort();
            firstStart.complete(port);
            stayWith(port);
        } catch (IOException | RuntimeException e) {
            if (!firstStart.completeExceptionally(e)) {
                LOG.error("the database is left alone", e);
            }
        }
    }

    private void stayWith(int port) throws IOException {
        int deaths = 0;
        while (true) {
            long began = System.nanoTime();
            int code = Waiting.exitCode(running());
            if (stopping) {
                return;
            }
            deaths = System.nanoTime() - began > HEALTHY.toNanos() ? 1 : deaths + 1;
            Duration pause = pauses.get(Math.min(deaths, pauses.size()) - 1);
            LOG.error(
                    "the database ended by itself with code {}, for the {}. time; it is started again in {} s, see {}",
                    code,
                    deaths,
                    pause.toSeconds(),
                    data.resolve("logs"));
            if (Waiting.until(pause, () -> stopping)) {
                return;
            }
            launchAgain(port);
        }
    }

    /** A disk that is full or a port that is taken now may not be so at the next attempt. */
    private void launchAgain(int port) {
        try {
            launch(port, ServerLog.fresh(data));
        } catch (IOException e) {
            LOG.error("the database could not be started again", e);
        }
    }

    private Process running() {
        Process running = process;
        if (running == null) {
            throw new IllegalStateException("no server was started");
        }
        return running;
    }

    private int startOnFreePort() throws IOException {
        for (int attempt = 1; ; attempt++) {
            Path log = ServerLog.fresh(data);
            int port = choosePort();
            if (launch(port, log)) {
                PrivateFiles.write(
                        data.resolve(PORT_FILE), Integer.toString(port).getBytes(StandardCharsets.US_ASCII));
                return port;
            }
            if (attempt == ATTEMPTS || !ServerLog.mayPass(log)) {
                throw ServerLog.problem(data, log);
            }
            Waiting.pause(Duration.ofMillis(500));
        }
    }

    /** The port of the last time if it is free, else any free one. */
    private int choosePort() throws IOException {
        Path file = data.resolve(PORT_FILE);
        if (Files.exists(file)) {
            try (var socket = listen(Integer.parseInt(Files.readString(file).strip()))) {
                return socket.getLocalPort();
            } catch (IOException | IllegalArgumentException _) {
                Files.delete(file); // taken, or not a port
            }
        }
        try (var socket = listen(0)) {
            return socket.getLocalPort();
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"));
    }

    /** True when the server accepts connections, false when it ended before that. */
    private boolean launch(int port, Path log) throws IOException {
        Signals.clearRemains(cluster);
        var program = new ArrayList<>(List.of(binaries.program("postgres").toString(), "-D", cluster.toString()));
        program.addAll(settings.arguments(port));
        if (settings.kind() == ServerKind.TRIAL) {
            program.addAll(0, LOW_PRIORITY);
        }
        Process started = Programs.prepare(user.command(program))
                .directory(data.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        process = started;
        boolean inTime = Waiting.until(START_LIMIT, () -> !started.isAlive() || isReady(started.pid()));
        if (!inTime) {
            Signals.abort(started.toHandle());
        }
        return inTime && started.isAlive();
    }

    private boolean isReady(long pid) throws IOException {
        return PostmasterFile.read(cluster)
                .filter(file -> file.pid() == pid && file.ready())
                .isPresent();
    }
}
