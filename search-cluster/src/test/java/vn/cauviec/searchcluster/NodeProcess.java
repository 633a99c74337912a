package vn.cauviec.searchcluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A node that was started, on the loopback address alone.
 *
 * @param log what it said
 */
record NodeProcess(String name, Process process, int http, Path log) implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";

    /** Starts as many nodes as there are names; together they become one cluster. */
    static List<NodeProcess> start(Path folder, List<String> names) throws IOException {
        var transports = new ArrayList<String>();
        for (var _ : names) {
            transports.add(LOOPBACK + ":" + freePort());
        }
        var nodes = new ArrayList<NodeProcess>();
        for (int i = 0; i < names.size(); i++) {
            nodes.add(start(Files.createDirectories(folder.resolve(names.get(i))), names, transports, i));
        }
        return nodes;
    }

    private static NodeProcess start(Path home, List<String> names, List<String> transports, int number)
            throws IOException {
        int http = freePort();
        var name = names.get(number);
        var log = home.resolve("node.log");
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms256m",
                "-Xmx512m",
                "-Djava.io.tmpdir=" + Files.createDirectories(home.resolve("tmp")),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ClusterNode.class.getName(),
                "path.home=" + home,
                "cluster.name=cauviec-jobs",
                "node.name=" + name,
                "network.host=" + LOOPBACK,
                "http.port=" + http,
                "transport.port=" + transports.get(number).split(":")[1],
                "discovery.seed_hosts=" + String.join(",", transports),
                "cluster.initial_cluster_manager_nodes=" + String.join(",", names),
                // a scratch folder on a disk that others fill
                "cluster.routing.allocation.disk.threshold_enabled=false");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new NodeProcess(name, process, http, log);
    }

    /** As if the machine had lost its power. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
