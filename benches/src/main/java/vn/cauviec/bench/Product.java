package vn.cauviec.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The built product in a process of its own, as its operator starts it. */
final class Product implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("http://localhost:(\\d+)");
    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 6, 14);
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final int port;
    private final Duration firstPage;

    private Product(Process process, int port, Duration firstPage) {
        this.process = process;
        this.port = port;
        this.firstPage = firstPage;
    }

    /** Starts it on a free port and waits for its first page. */
    static Product start(Path product, Path data, String demo, List<String> javaOptions) throws Exception {
        return start(product, data, demo, FIRST_DAY, javaOptions);
    }

    /** The same with another first day of the data folder. */
    static Product start(Path product, Path data, String demo, LocalDate day, List<String> javaOptions)
            throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + product.resolve("java.options"));
        command.addAll(javaOptions);
        command.addAll(List.of(
                "-jar",
                product.resolve("cauviec.jar").toString(),
                "serve",
                "--port",
                "0",
                "--demo",
                demo,
                "--today",
                day.toString(),
                "--data",
                data.toString()));
        var log = Files.createTempFile("cauviec-bench", ".log");
        long began = System.nanoTime();
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("CAUVIEC_LIMIT_REQUESTS", "100000"); // all come from one address here
        var process = builder.start();
        while (System.nanoTime() - began < PATIENCE.toNanos() && process.isAlive()) {
            var ready = READY.matcher(Files.readString(log));
            if (ready.find()) {
                int port = Integer.parseInt(ready.group(1));
                awaitHealth(port);
                try (var wire = new Wire(port)) {
                    var first = wire.get("/", "127.0.0.1");
                    if (first.status() != 200) {
                        throw new IllegalStateException("first page: " + first);
                    }
                }
                return new Product(process, port, Duration.ofNanos(System.nanoTime() - began));
            }
            Thread.sleep(20);
        }
        process.destroy();
        throw new IllegalStateException("the product did not start: " + Files.readString(log));
    }

    /** Until the server says that it is ready: before that its pages ask for patience. */
    private static void awaitHealth(int port) throws Exception {
        for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; Thread.sleep(20)) {
            try (var wire = new Wire(port)) { // a server that is starting closes the connection
                if (wire.get("/health", "127.0.0.1").status() == 200) {
                    return;
                }
            }
        }
        throw new IllegalStateException("the product is not ready after " + PATIENCE);
    }

    int port() {
        return port;
    }

    /** From the start of the process to the last byte of the first page. */
    Duration firstPage() {
        return firstPage;
    }

    /** Memory of the Java machine and of the database's processes that nobody else has (PSS), in megabytes. */
    Memory memory() throws IOException {
        long database = 0;
        for (var child : process.descendants().toList()) {
            database += pss(child.pid());
        }
        return new Memory(pss(process.pid()) / 1024, database / 1024);
    }

    record Memory(long java, long database) {}

    long pid() {
        return process.pid();
    }

    /** Memory of a process (PSS), in kilobytes. */
    static long pss(long pid) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        }
    }

    @Override
    public void close() {
        end(process);
    }

    /** In good order, and by force when that takes too long. */
    static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
