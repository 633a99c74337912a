package vn.cauviec.searchcluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.cauviec.judgements.Ad;
import vn.cauviec.judgements.Corpus;
import vn.cauviec.judgements.Folding;
import vn.cauviec.searchcluster.TermIndex.Facet;
import vn.cauviec.searchcluster.TermIndex.Found;

/** Two nodes of OpenSearch, each a process: what they find is what the ads say, and one of them may die. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<String> TYPED =
            List.of("thợ hàn", "tho may", "kế toán", "bảo vệ", "lai xe", "công nhân may", "phục vụ", "lễ tân");

    @TempDir
    static Path folder;

    private static final List<Ad> ADS = Corpus.load().ads();
    private static List<NodeProcess> nodes;
    private static ClusterClient cluster;

    @BeforeAll
    static void startBothAndFill() throws Exception {
        nodes = NodeProcess.start(folder, List.of("one", "two"));
        cluster = new ClusterClient(nodes.stream().map(NodeProcess::http).toList());
        await("/_cluster/health?wait_for_nodes=2&timeout=1s");
        new TermIndex(cluster).fill(ADS);
        await("/_cluster/health?wait_for_status=green&timeout=1s");
    }

    @AfterAll
    static void end() {
        nodes.forEach(NodeProcess::close);
        cluster.close();
    }

    @Test
    @Order(1)
    void eitherNodeFindsWhatTheTitlesSayAndCountsItsFacets() throws Exception {
        for (var typed : TYPED) {
            var expected = ADS.stream().filter(ad -> says(ad, typed)).toList();

            for (var node : nodes) {
                var found = TermIndex.read(
                        cluster.askOne(node.http(), "POST", TermIndex.path(), TermIndex.question(typed, Map.of())));

                assertThat(found.total()).as(typed).isEqualTo(expected.size()).isPositive();
                assertThat(found.facets()).as(typed).isEqualTo(facets(expected));
            }
        }
    }

    @Test
    @Order(2)
    void aFacetIgnoresItsOwnFilterAndHeedsTheOthers() throws Exception {
        var chosen = Map.of(Facet.TYPE, "FULL_TIME");
        var said = ADS.stream().filter(ad -> says(ad, "bảo vệ")).toList();
        var fullTime = said.stream()
                .filter(ad -> Facet.TYPE.of(ad).equals("FULL_TIME"))
                .toList();

        var found = search("bảo vệ", chosen);

        assertThat(found.total()).isEqualTo(fullTime.size()).isPositive().isLessThan(said.size());
        assertThat(found.facets().get(Facet.TYPE)).isEqualTo(facets(said).get(Facet.TYPE));
        assertThat(found.facets().get(Facet.UNIT)).isEqualTo(facets(fullTime).get(Facet.UNIT));
    }

    @Test
    @Order(3)
    void theOrderIsTheSameOnBothNodesAndTypedMarksComeFirst() throws Exception {
        for (var typed : TYPED) {
            var orders = new ArrayList<List<String>>();
            for (var node : nodes) {
                orders.add(TermIndex.read(cluster.askOne(
                                node.http(), "POST", TermIndex.path(), TermIndex.question(typed, Map.of())))
                        .ids());
            }
            assertThat(orders.getFirst()).as(typed).isEqualTo(orders.getLast()).isEqualTo(bestTen(typed));
        }
    }

    /** The node that leads the cluster is killed, as if its machine had lost its power: every page asked for meanwhile is whole. */
    @Test
    @Order(4)
    void whileANodeDiesEveryPageIsAnswered() throws Exception {
        var expected = new HashMap<String, Found>();
        for (var typed : TYPED) {
            expected.put(typed, search(typed, Map.of()));
        }
        var wrong = new ConcurrentLinkedQueue<String>();
        var waits = new ConcurrentLinkedQueue<Long>();
        var enough = new AtomicBoolean();
        Callable<Integer> visitor = () -> visit(expected, wrong, waits, enough);
        try (var visitors = Executors.newFixedThreadPool(2)) {
            var all = List.of(visitors.submit(visitor), visitors.submit(visitor));
            Thread.sleep(1500);
            int before = waits.size();
            leader().kill();
            Thread.sleep(8000);
            enough.set(true);
            int asked = all.get(0).get() + all.get(1).get();
            System.out.printf(
                    "search-cluster: %d pages before a node was killed, %d after, longest wait %d ms%n",
                    before,
                    asked - before,
                    waits.stream().mapToLong(Long::longValue).max().orElse(0) / 1_000_000);

            assertThat(wrong).isEmpty();
            assertThat(before).isPositive();
            assertThat(asked).isGreaterThan(before);
        }
    }

    private static int visit(
            Map<String, Found> expected,
            ConcurrentLinkedQueue<String> wrong,
            ConcurrentLinkedQueue<Long> waits,
            AtomicBoolean enough)
            throws InterruptedException {
        int asked = 0;
        while (!enough.get()) {
            var typed = TYPED.get(asked++ % TYPED.size());
            long began = System.nanoTime();
            try {
                if (!search(typed, Map.of()).equals(expected.get(typed))) {
                    wrong.add(typed + ": another answer");
                }
            } catch (IOException e) {
                wrong.add(typed + ": " + e);
            }
            waits.add(System.nanoTime() - began);
        }
        return asked;
    }

    private static NodeProcess leader() throws Exception {
        var state = cluster.ask("GET", "/_cluster/state/nodes,cluster_manager_node", "");
        var id = state.get("cluster_manager_node").asString();
        var name = state.at("/nodes/" + id + "/name").asString();
        return nodes.stream()
                .filter(node -> node.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Found search(String typed, Map<Facet, String> chosen) throws IOException, InterruptedException {
        return TermIndex.read(cluster.ask("POST", TermIndex.path(), TermIndex.question(typed, chosen)));
    }

    private static boolean says(Ad ad, String typed) {
        var bare = Set.copyOf(TermIndex.words(Folding.bare(ad.title())));
        return bare.containsAll(TermIndex.words(Folding.bare(typed)));
    }

    /** By how many of the typed words stand in the title with their marks, then by id. */
    private static List<String> bestTen(String typed) {
        var byMarks = new TreeMap<Integer, List<String>>();
        for (var ad : ADS) {
            if (says(ad, typed)) {
                var words = Set.copyOf(TermIndex.words(ad.title()));
                int marks = (int)
                        TermIndex.words(typed).stream().filter(words::contains).count();
                byMarks.computeIfAbsent(-marks, _ -> new ArrayList<>()).add(ad.id());
            }
        }
        return byMarks.values().stream()
                .flatMap(ids -> ids.stream().sorted())
                .limit(10)
                .toList();
    }

    private static Map<Facet, Map<String, Integer>> facets(List<Ad> ads) {
        var facets = new TreeMap<Facet, Map<String, Integer>>();
        for (var facet : Facet.values()) {
            facets.put(facet, ads.stream().collect(Collectors.toMap(facet::of, _ -> 1, Integer::sum, TreeMap::new)));
        }
        return facets;
    }

    private static void await(String health) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end
                && nodes.stream().allMatch(node -> node.process().isAlive())) {
            try {
                cluster.ask("GET", health, "");
                return;
            } catch (ClusterClient.NoAnswer _) {
                Thread.sleep(200); // still starting
            }
        }
        var said = new StringBuilder();
        for (var node : nodes) {
            said.append(Files.readString(node.log()));
        }
        throw new IllegalStateException("the nodes did not find each other: " + said);
    }
}
