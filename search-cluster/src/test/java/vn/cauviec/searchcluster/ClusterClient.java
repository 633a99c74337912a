package vn.cauviec.searchcluster;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the nodes of a cluster over HTTP, one after the other until one answers. */
final class ClusterClient implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofMillis(500);
    private static final Duration ANSWER = Duration.ofSeconds(3);
    private static final Duration CHANGE = Duration.ofSeconds(60);
    private static final int ROUNDS = 3;
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final List<Integer> ports;
    private final AtomicInteger next = new AtomicInteger();

    /** @param ports on which the nodes answer, on the loopback address */
    ClusterClient(List<Integer> ports) {
        this.ports = List.copyOf(ports);
    }

    /** No node answered, or the cluster refused the question. */
    static final class NoAnswer extends IOException {
        private static final long serialVersionUID = 1;

        NoAnswer(String message) {
            super(message);
        }
    }

    /**
     * A question that changes nothing, or that may be asked twice.
     *
     * @throws NoAnswer after some rounds over all nodes
     */
    JsonNode ask(String method, String path, String body) throws IOException, InterruptedException {
        var last = new NoAnswer(path + ": no node was asked");
        for (int i = 0; i < ROUNDS * ports.size(); i++) {
            int port = ports.get(Math.floorMod(next.getAndIncrement(), ports.size()));
            try {
                return send(port, method, path, body, ANSWER);
            } catch (NoAnswer refused) {
                last = refused;
            } catch (IOException away) {
                last = new NoAnswer(path + ": " + away);
            }
        }
        throw last;
    }

    /** Of one node alone. */
    JsonNode askOne(int port, String method, String path, String body) throws IOException, InterruptedException {
        return send(port, method, path, body, ANSWER);
    }

    /** Changes something, once: whoever hears nothing does not know whether it was done. */
    JsonNode change(String method, String path, String body) throws IOException, InterruptedException {
        return send(ports.getFirst(), method, path, body, CHANGE);
    }

    private JsonNode send(int port, String method, String path, String body, Duration patience)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(patience)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new NoAnswer(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    @Override
    public void close() {
        http.close();
    }
}
