package vn.cauviec.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import vn.cauviec.judgements.Corpus;

/** The product's own server with many ads: its search page under load, at a steady rate, and how soon a new ad is found. */
final class SearchOverHttp {
    private static final int RATE = 200;
    private static final int CONNECTIONS = 32;
    private static final Duration STEADY = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String FILLER = "vn.cauviec.vacancies.domain.AdsForTheProduct";
    private static final Pattern FOUND = Pattern.compile("href=\"/viec-lam/([a-z0-9-]+)\"");

    private final SearchBench bench;

    SearchOverHttp(SearchBench bench) {
        this.bench = bench;
    }

    /**
     * What was measured.
     *
     * @param row as people ask: the same page again until its ads change
     * @param fresh each page asked for the first time
     * @param sentences what does not fit into a table
     */
    record Served(SearchBench.Row row, SearchBench.Row fresh, String sentences) {}

    Served measure(Path product, Scratch scratch, SearchBench.Row inProcess) throws Exception {
        try (var running = Product.start(product, scratch.data(), "none", Corpus.DAY, List.of("-Xmx2g"))) {
            fill(running, scratch, Corpus.load().ads().size());
            double recall = SearchBench.recall(typed -> ids(running, typed));
            var idle = running.memory();
            double build = fill(running, scratch, bench.count());
            var questions = bench.questions();
            Load.Visitor visitor =
                    (wire, turn) -> wire.get(SearchBench.address(questions.get(turn % questions.size())), "127.0.0.1");
            var fresh = row("Cầu Việc, pages made anew", running, askedFirst(questions), build, inProcess, recall);
            var kept = row("Cầu Việc, search page", running, visitor, build, inProcess, recall);
            return new Served(kept, fresh, sentences(running, scratch, questions, idle.java()));
        }
    }

    private static SearchBench.Row row(
            String name, Product running, Load.Visitor visitor, double build, SearchBench.Row inProcess, double recall)
            throws Exception {
        var result = SearchBench.load(running.port(), visitor);
        var memory = running.memory();
        return SearchBench.row(name, result, build, inProcess.index(), memory.java() + memory.database(), recall);
    }

    /** The same questions, each at an address at which nobody asked before: no page is kept for it. */
    private static Load.Visitor askedFirst(List<String> questions) {
        var turns = new AtomicInteger();
        return (wire, turn) -> wire.get(
                SearchBench.address(questions.get(turn % questions.size())) + "&lan=" + turns.incrementAndGet(),
                "127.0.0.1");
    }

    private String sentences(Product running, Scratch scratch, List<String> questions, long before) throws Exception {
        var text = new StringBuilder();
        var visitor = askedFirst(questions);
        long after = running.memory().java();
        var steady = Load.atRate(running.port(), RATE, STEADY, CONNECTIONS, visitor);
        text.append(
                "- The search page, made anew each time, at %d requests a second, each timed from when it was due: p50 %.1f ms, p99 %.1f ms, refused %d.%n"
                        .formatted(RATE, steady.milliseconds(0.5), steady.milliseconds(0.99), steady.refused()));
        text.append(suggestions(running));
        var waits = findable(running, scratch, visitor);
        text.append("- A published ad is found while %d requests a second go on: after %s ms (longest %d ms).%n"
                .formatted(RATE, waits, Collections.max(waits)));
        text.append(
                "- Memory of the server's Java machine (PSS): %,d MB with the frozen ads, %,d MB after the load on all.%n"
                        .formatted(before, after));
        return text.toString();
    }

    /** Written, and then until the last of them can be found; seconds of the second part. */
    private double fill(Product running, Scratch scratch, int count) throws Exception {
        var said = bench.app("-Xmx1g", FILLER, scratch.data(), "fill", count, bench.real());
        if (said.contains("Exception")) {
            throw new IllegalStateException(said);
        }
        long began = System.nanoTime();
        for (long end = began + PATIENCE.toNanos(); System.nanoTime() < end; Thread.sleep(100)) {
            try (var wire = new Wire(running.port())) {
                if (wire.text("/viec-lam").contains(SearchBench.grouped(count))) {
                    return (System.nanoTime() - began) / 1e9;
                }
            }
        }
        throw new IllegalStateException("the index was not built");
    }

    private static List<String> ids(Product running, String typed) throws IOException {
        try (var wire = new Wire(running.port())) {
            return FOUND.matcher(wire.text(SearchBench.address(typed)))
                    .results()
                    .map(match -> match.group(1))
                    .distinct()
                    .toList();
        }
    }

    /** Left out while the server has none. */
    private String suggestions(Product running) throws Exception {
        var address = System.getProperty("cauviec.bench.suggestions", "/api/v1/complete?q=");
        var starts = bench.questions().stream()
                .map(typed -> typed.substring(0, Math.min(typed.length(), 5)))
                .map(typed -> address + URLEncoder.encode(typed, StandardCharsets.UTF_8))
                .toList();
        try (var wire = new Wire(running.port())) {
            if (wire.get(starts.getFirst(), visitor(0)).status() != 200) {
                return "- Suggestions: not measured, this server answers none at `%s`.%n".formatted(address);
            }
        }
        var result = Load.atRate(
                running.port(),
                RATE,
                STEADY,
                CONNECTIONS,
                (wire, turn) -> wire.get(starts.get(turn % starts.size()), visitor(turn)));
        return "- Suggestions at %d requests a second: p50 %.1f ms, p99 %.1f ms.%n"
                .formatted(RATE, result.milliseconds(0.5), result.milliseconds(0.99));
    }

    /** Programs are limited by their address: these come from as many as there are people. */
    private static String visitor(int turn) {
        return "10.%d.%d.%d".formatted(turn >> 16 & 255, turn >> 8 & 255, turn & 255);
    }

    /** Milliseconds from the commit of each of some ads until its page of results shows it. */
    private List<Long> findable(Product running, Scratch scratch, Load.Visitor visitor) throws Exception {
        var process = bench.startApp("-Xmx256m", FILLER, scratch.data(), "publish")
                .redirectError(Files.createTempFile("cauviec-bench", ".log").toFile())
                .start();
        try (var load = Executors.newSingleThreadExecutor();
                var said =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            var rest = load.submit(() -> Load.atRate(running.port(), RATE, STEADY, CONNECTIONS, visitor));
            var waits = new ArrayList<Long>();
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                var words = line.split(" ");
                if (words[0].startsWith("qzx")) {
                    waits.add(awaitFound(running, words[0]) - Long.parseLong(words[1]));
                }
            }
            rest.get();
            return waits;
        } finally {
            process.destroy();
        }
    }

    private static long awaitFound(Product running, String word) throws Exception {
        for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; Thread.sleep(5)) {
            if (ids(running, word).contains(word)) {
                return System.currentTimeMillis();
            }
        }
        throw new IllegalStateException("the published ad is not found: " + word);
    }
}
