package vn.cauviec.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.cauviec.judgements.Ad;
import vn.cauviec.judgements.speed.AdFacet;

/**
 * One node of OpenSearch in a process of its own, asked as somebody would who does not know Vietnamese: its standard analyser with and
 * without folding, all fields, any of the words, titles before the rest; the same facets as the others.
 */
final class OpenSearchServer implements AutoCloseable {
    private static final int AT_ONCE = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern ID = Pattern.compile("\"_id\":\"([^\"]+)\"");
    private static final String TEXT =
            "{\"type\":\"text\",\"fields\":{\"folded\":{\"type\":\"text\",\"analyzer\":\"folded\"}}}";
    private static final List<String> FIELDS =
            List.of("title", "description", "requirements", "benefits", "employer", "workplace");

    private final Process process;
    private final int port;

    private OpenSearchServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * @param classPath of the node, as the module search-cluster has it
     * @param folder empty
     */
    static OpenSearchServer start(String classPath, Path folder) throws Exception {
        int port = freePort();
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms1g",
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath,
                "vn.cauviec.searchcluster.ClusterNode",
                "path.home=" + folder,
                "cluster.name=cauviec-bench",
                "node.name=bench",
                "network.host=127.0.0.1",
                "http.port=" + port,
                "transport.port=" + freePort(),
                "discovery.type=single-node",
                "cluster.routing.allocation.disk.threshold_enabled=false");
        var log = folder.resolve("node.log");
        var server = new OpenSearchServer(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start(),
                port);
        try {
            server.await();
        } catch (Exception e) {
            server.close();
            throw new IllegalStateException(Files.readString(log), e);
        }
        return server;
    }

    private void await() throws Exception {
        for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; Thread.sleep(100)) {
            try (var wire = new Wire(port)) {
                if (wire.get("/_cluster/health?wait_for_status=yellow&timeout=1s", "127.0.0.1")
                                .status()
                        == 200) {
                    return;
                }
            } catch (IOException _) {
                if (!process.isAlive()) {
                    break;
                }
            }
        }
        throw new IllegalStateException("OpenSearch did not start");
    }

    int port() {
        return port;
    }

    /** A new index with these ads, all findable. */
    void fill(String index, Stream<Ad> ads) throws IOException {
        try (var wire = new Wire(port)) {
            wire.json("PUT", "/" + index, mapping());
            var lines = new StringBuilder();
            int waiting = 0;
            for (var each = ads.iterator(); each.hasNext(); ) {
                var ad = each.next();
                lines.append("{\"index\":{\"_id\":\"").append(ad.id()).append("\"}}\n");
                lines.append(document(ad)).append('\n');
                if (++waiting % AT_ONCE == 0) {
                    send(wire, index, lines);
                }
            }
            if (!lines.isEmpty()) {
                send(wire, index, lines);
            }
            wire.json("POST", "/" + index + "/_refresh", "{}");
        }
    }

    private static void send(Wire wire, String index, StringBuilder lines) throws IOException {
        var answer = wire.json("POST", "/" + index + "/_bulk", lines.toString());
        if (!answer.contains("\"errors\":false")) {
            throw new IOException(answer.substring(0, Math.min(answer.length(), 500)));
        }
        lines.setLength(0);
    }

    static String path(String index) {
        return "/" + index + "/_search";
    }

    static String question(String typed) {
        var question = new StringBuilder(
                        "{\"size\":20,\"track_total_hits\":true,\"_source\":false,\"query\":{\"multi_match\":{\"query\":")
                .append(quoted(typed))
                .append(",\"type\":\"most_fields\",\"fields\":[\"title^3\",\"title.folded^2\"");
        for (var field : FIELDS) {
            question.append(",\"").append(field).append("\",\"").append(field).append(".folded\"");
        }
        question.append("]}},\"aggs\":{");
        for (var facet : AdFacet.values()) {
            question.append(facet.ordinal() == 0 ? "" : ",")
                    .append('"')
                    .append(facet.word())
                    .append("\":{\"terms\":{\"size\":1000,\"field\":\"facet_")
                    .append(facet.word())
                    .append("\"}}");
        }
        return question.append("}}").toString().replaceFirst("\"title\",\"title.folded\",", "");
    }

    List<String> ids(String index, String typed) throws IOException {
        try (var wire = new Wire(port)) {
            return ID.matcher(wire.json("POST", path(index), question(typed)))
                    .results()
                    .map(match -> match.group(1))
                    .toList();
        }
    }

    long megabytes(String index) throws IOException {
        try (var wire = new Wire(port)) {
            var size = Pattern.compile("\"size_in_bytes\":(\\d+)").matcher(wire.text("/" + index + "/_stats/store"));
            return size.find() ? Long.parseLong(size.group(1)) / 1024 / 1024 : -1;
        }
    }

    long memory() throws IOException {
        return Product.pss(process.pid()) / 1024;
    }

    private static String mapping() {
        var mapping = new StringBuilder("""
                {"settings":{"number_of_shards":1,"number_of_replicas":0,"analysis":{"analyzer":
                {"folded":{"tokenizer":"standard","filter":["lowercase","asciifolding"]}}}},"mappings":{"properties":{""");
        for (var field : FIELDS) {
            mapping.append('"').append(field).append("\":").append(TEXT).append(',');
        }
        for (var facet : AdFacet.values()) {
            mapping.append(facet.ordinal() == 0 ? "" : ",")
                    .append("\"facet_")
                    .append(facet.word())
                    .append("\":{\"type\":\"keyword\"}");
        }
        return mapping.append("}}}").toString();
    }

    private static String document(Ad ad) {
        var texts = List.of(
                ad.title(), ad.description(), ad.requirements(), ad.benefits(), ad.employer(), ad.whereabouts());
        var document = new StringBuilder("{");
        for (int i = 0; i < FIELDS.size(); i++) {
            document.append('"')
                    .append(FIELDS.get(i))
                    .append("\":")
                    .append(quoted(texts.get(i)))
                    .append(',');
        }
        for (var facet : AdFacet.values()) {
            document.append(facet.ordinal() == 0 ? "" : ",")
                    .append("\"facet_")
                    .append(facet.word())
                    .append("\":")
                    .append(quoted(facet.of(ad)));
        }
        return document.append('}').toString();
    }

    /** As a JSON string in plain ASCII. */
    private static String quoted(String text) {
        var quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '"' || letter == '\\') {
                quoted.append('\\').append(letter);
            } else if (letter < ' ' || letter > '~') {
                quoted.append("\\u%04x".formatted((int) letter));
            } else {
                quoted.append(letter);
            }
        }
        return quoted.append('"').toString();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        Product.end(process);
    }
}
