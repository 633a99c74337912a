package vn.cauviec.searchcluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The product's own tests of its search, in a process with the product's libraries, over two nodes of OpenSearch: the behaviour, the same
 * answers as from its own index, the pages from approval on, and the death of a node. Needs the tests of {@code app} compiled, as
 * {@code ./check --full} does.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProductOnTwoNodesTest {
    private static final Path APP = Path.of("..", "app").toAbsolutePath().normalize();
    private static final String PACKAGE = "vn.cauviec.vacancies.";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    static Path folder;

    private static List<NodeProcess> nodes;

    @BeforeAll
    static void start() throws Exception {
        nodes = NodeProcess.start(folder, List.of("one", "two"));
        var cluster = new ClusterClient(nodes.stream().map(NodeProcess::http).toList());
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (cluster) {
            while (true) {
                try {
                    cluster.ask("GET", "/_cluster/health?wait_for_nodes=2&timeout=1s", "");
                    return;
                } catch (ClusterClient.NoAnswer e) {
                    if (System.nanoTime() > end) {
                        throw e;
                    }
                    Thread.sleep(200);
                }
            }
        }
    }

    @AfterAll
    static void end() {
        nodes.forEach(NodeProcess::close);
    }

    @Test
    @Order(1)
    void theSearchBehavesOnAClusterAsOnItsOwnIndexAndAnswersTheSame() throws Exception {
        run(
                "domain.JobSearchDbTest",
                "domain.JobConditionsDbTest",
                "domain.JobSearchCorpusDbTest",
                "domain.StatedConditionsDbTest",
                "domain.SameOnClusterDbTest");
    }

    @Test
    @Order(2)
    void thePagesFollowTheAdsAndAreWholeWhileANodeDies() throws Exception {
        run("web.SearchWebTest", "web.SearchWhileANodeDiesWebTest");
    }

    private static void run(String... tests) throws Exception {
        var addresses = nodes.stream().map(node -> "http://127.0.0.1:" + node.http()).collect(Collectors.joining(","));
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "-Dcauviec.cluster=" + addresses,
                "-Dcauviec.search=cluster",
                "-Dcauviec.search.addresses=" + addresses,
                "-Dcauviec.cluster.nodes="
                        + nodes.stream()
                                .map(node -> node.name() + ":" + node.process().pid())
                                .collect(Collectors.joining(",")),
                "-cp",
                classPath(),
                RunsTests.class.getName()));
        Arrays.stream(tests).map(PACKAGE::concat).forEach(command::add);
        var said = folder.resolve("tests.log");
        var process = new ProcessBuilder(command)
                .directory(APP.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        int code = process.waitFor();
        var lines = Files.readAllLines(said);
        lines.stream().filter(line -> line.startsWith("search-cluster: ")).forEach(System.out::println);
        assertThat(code).as(String.join("\n", lines.subList(Math.max(0, lines.size() - 200), lines.size()))).isZero();
    }

    /** The product's tests with their libraries; of ours only what runs them. */
    private static String classPath() throws Exception {
        var ours = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var launcher = Arrays.stream(ours.split(File.pathSeparator))
                .filter(part -> part.contains("junit-platform-launcher"))
                .toList();
        var parts = new ArrayList<String>();
        parts.add(APP.resolve("target/test-classes").toString());
        parts.add(APP.resolve("target/classes").toString());
        parts.add(Files.readString(APP.resolve("target/test.classpath")).strip());
        parts.addAll(launcher);
        parts.add(Path.of("target", "test-classes").toAbsolutePath().toString());
        return String.join(File.pathSeparator, parts);
    }
}
