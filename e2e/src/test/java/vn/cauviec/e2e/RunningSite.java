package vn.cauviec.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** The packaged application, started as its operator starts it, on a data folder of its own below {@code target}. */
final class RunningSite implements AutoCloseable {
    private static final Path JAR = Path.of(System.getProperty("cauviec.jar"));
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final int port;
    private final Path folder;
    private final Path log;

    private RunningSite(Process process, int port, Path folder, Path log) {
        this.process = process;
        this.port = port;
        this.folder = folder;
        this.log = log;
    }

    /** Starts the site in a new folder whose path has spaces and Vietnamese letters, and waits for its first page. */
    static RunningSite start(String demo) {
        try {
            var parent = Files.createDirectories(Path.of("target", "dữ liệu thử"));
            var folder = Files.createTempDirectory(parent, "nơi ").toAbsolutePath();
            int port = freePort();
            var log = folder.resolveSibling(folder.getFileName() + ".txt");
            var process = new ProcessBuilder(command(
                            "serve",
                            "--port",
                            Integer.toString(port),
                            "--data",
                            folder.toString(),
                            "--demo",
                            demo,
                            "--today",
                            "2023-06-14"))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            var site = new RunningSite(process, port, folder, log);
            site.awaitFirstPage();
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** The address by which the site knows itself. */
    String named() {
        return "http://localhost:" + port;
    }

    /** What the site has printed so far. */
    String printed() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first link of this kind in the letters that the site lays down as long as no mail server is set up. */
    String awaitLink(Pattern link) {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (System.nanoTime() < until) {
            for (var letter : letters()) {
                var found = link.matcher(letter);
                if (found.find()) {
                    return found.group();
                }
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        throw new AssertionError("no letter with " + link);
    }

    private List<String> letters() {
        var mail = folder.resolve("outgoing", "mail");
        if (Files.notExists(mail)) {
            return List.of();
        }
        try (var files = Files.list(mail)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(RunningSite::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A letter with its parts decoded, whether they travel as quoted-printable or as base64. */
    private static String text(Path letter) {
        try {
            var raw = Files.readString(letter).replace("\r\n", "\n");
            var text = new StringBuilder(raw.replace("=\n", "").replace("=3D", "="));
            var parts = Pattern.compile("base64\\n(?:[A-Za-z-]+:.*\\n)*\\n([A-Za-z0-9+/=\\n]+)")
                    .matcher(raw);
            while (parts.find()) {
                text.append(new String(Base64.getMimeDecoder().decode(parts.group(1)), StandardCharsets.UTF_8));
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs another command on the data folder and gives what it printed; fails when it ends with an error. */
    String run(String... words) {
        try {
            var all = new ArrayList<>(List.of(words));
            all.addAll(List.of("--data", folder.toString()));
            var other = new ProcessBuilder(command(all.toArray(String[]::new)))
                    .redirectErrorStream(true)
                    .start();
            var text = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (other.waitFor() != 0) {
                throw new AssertionError(String.join(" ", words) + " ended with an error: " + text);
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private void awaitFirstPage() throws IOException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            while (System.nanoTime() < until && process.isAlive()) {
                try {
                    var home =
                            HttpRequest.newBuilder(URI.create(address() + "/")).build();
                    if (http.send(home, HttpResponse.BodyHandlers.discarding()).statusCode() == 200
                            && printed().contains("http://localhost:")) {
                        return;
                    }
                } catch (IOException _) {
                    // not there yet
                }
                Thread.sleep(200);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        close();
        throw new AssertionError("the site did not start: " + printed());
    }

    private static List<String> command(String... words) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var all = new ArrayList<>(List.of(
                java,
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                JAR.toAbsolutePath().normalize().toString()));
        all.addAll(List.of(words));
        return all;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
