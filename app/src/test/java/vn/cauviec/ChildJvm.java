package vn.cauviec;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** A second Java process with the class path of the tests: something that a test may signal and kill. */
public final class ChildJvm implements AutoCloseable {
    private final Process process;
    private final List<String> lines = new ArrayList<>();
    private final Thread reader;

    private ChildJvm(Process process) {
        this.process = process;
        this.reader = Thread.ofPlatform().daemon().start(this::read);
    }

    public static ChildJvm start(Class<?> main, String... arguments) {
        return start(Map.of(), main, arguments);
    }

    /** @param environment variables beside those of this process */
    public static ChildJvm start(Map<String, String> environment, Class<?> main, String... arguments) {
        return start(environment, "", main, arguments);
    }

    /** @param beside class path before that of the tests, ended by its separator */
    private static ChildJvm start(Map<String, String> environment, String beside, Class<?> main, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                beside + System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        command.addAll(List.of(arguments));
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            return new ChildJvm(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With a folder on its class path that this process has not: a migration that only the child knows. */
    static ChildJvm startWith(Path folder, Class<?> main, String... arguments) {
        return start(Map.of(), folder + File.pathSeparator, main, arguments);
    }

    /** Says to a child after which number its fixtures count on, where others have made records in the same database. */
    public static Map<String, String> numbersFrom(int first) {
        return Map.of("JAVA_TOOL_OPTIONS", "-Dcauviec.test.firstNumber=" + first);
    }

    static int firstNumber() {
        return Integer.getInteger("cauviec.test.firstNumber", 0);
    }

    private void read() {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                synchronized (lines) {
                    lines.add(line);
                    lines.notifyAll();
                }
            }
        } catch (IOException _) {
            // it was killed
        }
    }

    /** What it has printed until now. */
    public List<String> lines() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    /** The first line that contains the words; fails when it ends, or a minute passes, without one. */
    public String await(String words) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < end) {
            var found = lines().stream().filter(line -> line.contains(words)).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            if (!reader.isAlive()) {
                break;
            }
            pause();
        }
        throw new AssertionError("not printed: " + words + "\n" + String.join("\n", lines()));
    }

    private void pause() {
        try {
            synchronized (lines) {
                lines.wait(20);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a signal by its name: INT, TERM, KILL. */
    public void signal(String name) {
        signal(name, process.pid());
    }

    /** Sends it to all of them at once. */
    public static void signal(String name, long... pids) {
        String all = LongStream.of(pids).mapToObj(Long::toString).collect(Collectors.joining(" "));
        try {
            int code = new ProcessBuilder("/bin/sh", "-c", "kill -" + name + " " + all)
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new AssertionError("no process " + all);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    /** Waits for its end; all that it printed is then in {@link #lines()}. */
    public int exitCode() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("does not end\n" + String.join("\n", lines()));
            }
            reader.join(Duration.ofSeconds(5));
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
