package vn.cauviec.vacancies.domain;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the nodes of a cluster over HTTP, the next one when one does not answer. Whatever is asked here may be asked twice. */
final class ClusterWire implements AutoCloseable {
    static final JsonMapper JSON = new JsonMapper();

    private static final Duration CONNECT = Duration.ofMillis(500);
    private static final Duration ANSWER = Duration.ofSeconds(3);
    private static final Duration CHANGE = Duration.ofSeconds(60);
    /** A page is not waited for longer than this, however many nodes there are. */
    private static final long PATIENCE = Duration.ofSeconds(8).toNanos();
    /** So long a node that did not answer is asked last. */
    private static final long SHUNNED = Duration.ofSeconds(5).toNanos();

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int OK = 300;
    private static final int NOT_FOUND = 404;
    private static final int BUSY = 429;
    private static final int BROKEN = 500;

    private final HttpClient http;
    private final Access access;
    private final AtomicInteger next = new AtomicInteger();
    /** When nobody answered, by the clock that only goes forward; null since somebody did. */
    private volatile @Nullable Long awayAt;

    private final Map<URI, Long> shunnedUntil = new ConcurrentHashMap<>();

    /**
     * How the cluster is reached.
     *
     * @param addresses one or more, each without a path
     * @param user empty where nobody is asked for a name
     * @param trusted who signed the certificates of the nodes; null for whom Java trusts
     */
    record Access(
            List<URI> addresses,
            String user,
            String password,
            @Nullable SSLContext trusted) {
        Access {
            addresses = List.copyOf(addresses);
        }

        /** Nobody reads a password out of a log. */
        @Override
        public String toString() {
            return "cluster at " + addresses;
        }
    }

    /** No node answered, or none could. */
    static final class Away extends IOException {
        private static final long serialVersionUID = 1;

        Away(String message) {
            super(message);
        }
    }

    ClusterWire(Access access) {
        this.access = access;
        var builder = HttpClient.newBuilder().connectTimeout(CONNECT).version(HttpClient.Version.HTTP_1_1);
        if (access.trusted() != null) {
            builder.sslContext(access.trusted());
        }
        http = builder.build();
    }

    /** Reads. */
    JsonNode ask(String method, String path, String body) throws IOException {
        return find(method, path, body, ANSWER).orElseThrow(() -> new Away("not there: " + path));
    }

    /** Reads what need not be there. */
    Optional<JsonNode> find(String path) throws IOException {
        return find("GET", path, "", ANSWER);
    }

    /** Writes. */
    JsonNode change(String method, String path, String body) throws IOException {
        return find(method, path, body, CHANGE).orElseThrow(() -> new Away("not there: " + path));
    }

    /** Removes what need not be there. */
    void remove(String path) throws IOException {
        find("DELETE", path, "", CHANGE);
    }

    private Optional<JsonNode> find(String method, String path, String body, Duration patience) throws IOException {
        long begun = System.nanoTime();
        var away = awayAt;
        // Where nobody answered a moment ago, each is asked once.
        long end = away != null && begun - away < SHUNNED ? begun : begun + Math.max(PATIENCE, patience.toNanos());
        var last = new Away("no node was asked");
        do {
            for (var address : inOrder()) {
                try {
                    var answer = send(address, method, path, body, patience);
                    if (answer.statusCode() < OK) {
                        shunnedUntil.remove(address);
                        awayAt = null;
                        return Optional.of(JSON.readTree(answer.body()));
                    }
                    if (answer.statusCode() == NOT_FOUND) {
                        return Optional.empty();
                    }
                    if (answer.statusCode() != BUSY && answer.statusCode() < BROKEN) {
                        throw new IllegalStateException(
                                "the cluster refused %s: %s %s".formatted(path, answer.statusCode(), answer.body()));
                    }
                    last = new Away("%s: %d %s".formatted(path, answer.statusCode(), answer.body()));
                } catch (Away e) {
                    throw e;
                } catch (IOException e) {
                    last = new Away(address + path + ": " + e);
                }
                shunnedUntil.put(address, System.nanoTime() + SHUNNED);
            }
            pause();
        } while (System.nanoTime() < end);
        awayAt = System.nanoTime();
        throw last;
    }

    /** In turn; those that did not answer just now come last. */
    private List<URI> inOrder() {
        var addresses = new ArrayList<URI>();
        int first = next.getAndIncrement();
        int count = access.addresses().size();
        for (int i = 0; i < count; i++) {
            addresses.add(access.addresses().get(Math.floorMod(first + i, count)));
        }
        long now = System.nanoTime();
        addresses.sort(Comparator.comparing(address -> shunnedUntil.getOrDefault(address, now) - now > 0));
        return addresses;
    }

    private HttpResponse<String> send(URI address, String method, String path, String body, Duration patience)
            throws IOException {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(patience)
                .header("Content-Type", path.contains("_bulk") ? "application/x-ndjson" : "application/json")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (!access.user().isEmpty()) {
            var login = (access.user() + ":" + access.password()).getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login));
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Away("interrupted: " + path);
        }
    }

    private static void pause() throws Away {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Away("interrupted");
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
