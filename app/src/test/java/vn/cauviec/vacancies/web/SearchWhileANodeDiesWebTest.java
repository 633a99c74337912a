package vn.cauviec.vacancies.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestVacancies;

/**
 * The ads lie in a cluster of two nodes and one of them is killed while people search: every page is whole. The other one falls silent: the
 * page says so, and goes on by itself when it speaks again. Nothing can be asked of this cluster afterwards.
 */
@CauViecTest
@EnabledIfSystemProperty(named = "cauviec.cluster.nodes", matches = ".+")
class SearchWhileANodeDiesWebTest {
    private static final String PAGE = "/viec-lam?q=tho+dan+gui+may";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Process of each node, by its name: {@code one:4711,two:4712}. */
    private final Map<String, Long> processes = Arrays.stream(
                    System.getProperty("cauviec.cluster.nodes", "").split(","))
            .map(node -> node.split(":"))
            .collect(Collectors.toMap(node -> node[0], node -> Long.parseLong(node[1])));

    private final AtomicInteger turns = new AtomicInteger();

    @Autowired
    TestVacancies vacancies;

    @Autowired
    TestEmployers employers;

    @Autowired
    Browser.Factory browsers;

    @Test
    void everyPageIsWholeWhileANodeDiesAndOneThatCannotBeAnsweredSaysSo() throws Exception {
        var employer = employers.verified("Hợp tác xã Gùi Mây");
        vacancies.published(employer, TestVacancies.ad("Thợ đan gùi mây"));
        vacancies.published(employer, TestVacancies.ad("Thợ đan gùi mây lành nghề"));
        await(200, 2);
        var leader = leader();

        killWhilePeopleSearch(leader);

        var other = processes.entrySet().stream()
                .filter(node -> !node.getKey().equals(leader))
                .findFirst()
                .orElseThrow()
                .getValue();
        signal("STOP", other);
        try {
            var page = browsers.open().get(askedFirst());
            assertThat(page.status()).isEqualTo(503);
            assertThat(page.text()).contains("Máy tìm việc đang không trả lời");
        } finally {
            signal("CONT", other);
        }
        await(200, 2);
    }

    /** The same search at an address at which nobody asked before: no page is kept for it. */
    private String askedFirst() {
        return PAGE + "&lan=" + turns.incrementAndGet();
    }

    private void killWhilePeopleSearch(String leader) throws Exception {
        var wrong = new ConcurrentLinkedQueue<String>();
        var waits = new ConcurrentLinkedQueue<Long>();
        var enough = new AtomicBoolean();
        Callable<Integer> visitor = () -> {
            var browser = browsers.open();
            int asked = 0;
            for (; !enough.get(); asked++) {
                long began = System.nanoTime();
                var page = browser.get(askedFirst());
                waits.add(System.nanoTime() - began);
                Thread.sleep(50); // as many as one address may ask for
                int cards = page.document().select(".card h2").size();
                if (page.status() != 200 || cards != 2) {
                    wrong.add("%d with %d ads".formatted(page.status(), cards));
                }
            }
            return asked;
        };
        try (var visitors = Executors.newFixedThreadPool(2)) {
            var all = List.of(visitors.submit(visitor), visitors.submit(visitor));
            Thread.sleep(2000);
            int before = waits.size();
            ProcessHandle.of(processes.get(leader)).orElseThrow().destroyForcibly();
            Thread.sleep(8000);
            enough.set(true);
            int asked = all.getFirst().get() + all.getLast().get();
            System.out.printf(
                    "search-cluster: %d pages of the product before a node was killed, %d after, longest wait %d ms%n",
                    before,
                    asked - before,
                    waits.stream().mapToLong(Long::longValue).max().orElse(0) / 1_000_000);
            assertThat(wrong).isEmpty();
            assertThat(before).isPositive();
            assertThat(asked).isGreaterThan(before);
        }
    }

    private void await(int status, int cards) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var page = browsers.open().get(askedFirst());
            boolean there = page.status() == status
                    && page.document().select(".card h2").size() == cards;
            if (there) {
                return;
            }
            assertThat(System.nanoTime()).as(page.text()).isLessThan(end);
            Thread.sleep(200);
        }
    }

    private static String leader() throws IOException, InterruptedException {
        var address = System.getProperty("cauviec.search.addresses", "").split(",")[0];
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create(address + "/_cat/cluster_manager?h=node"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body()
                    .strip();
        }
    }

    private static void signal(String name, long process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process)).start().waitFor();
    }
}
