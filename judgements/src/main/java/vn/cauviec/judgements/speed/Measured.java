package vn.cauviec.judgements.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import vn.cauviec.judgements.Corpus;
import vn.cauviec.judgements.Judgements;
import vn.cauviec.judgements.Recall;

/** Measures one engine in a process of its own, so that no other's classes, memory or compiled code help or hinder it. */
public final class Measured {
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration TIME = Duration.ofSeconds(20);
    private static final double MEGABYTE = 1024 * 1024;

    private Measured() {}

    /**
     * @param args class of the engine's maker, how many ads, folder of real ads, an empty folder, file for the figures
     */
    public static void main(String[] args) throws Exception {
        var maker = (FacetedEngine.Maker)
                Class.forName(args[0]).getDeclaredConstructor().newInstance();
        int count = Integer.parseInt(args[1]);
        var folder = Path.of(args[3]);
        var figures = new Properties();
        try (var judged = maker.make(Corpus.load().ads().stream(), Files.createDirectories(folder.resolve("judged")))) {
            figures.setProperty("recall", figure(recall(judged)));
        }
        var ads = new ManyAds(Path.of(args[2]));
        double before = heap();
        long began = System.nanoTime();
        try (var engine = maker.make(ads.stream(count), Files.createDirectories(folder.resolve("many")))) {
            figures.setProperty("build", figure((System.nanoTime() - began) / 1e9));
            figures.setProperty("index", figure(engine.bytes() / MEGABYTE));
            var questions = ManyQuestions.list(1000);
            ask(engine, questions, WARM_UP);
            long[] times = ask(engine, questions, TIME);
            figures.setProperty("perSecond", figure(times.length / (double) TIME.toSeconds()));
            figures.setProperty("p50", figure(times[(times.length - 1) / 2] / 1e6));
            figures.setProperty("p99", figure(times[(int) ((times.length - 1) * 0.99)] / 1e6));
            figures.setProperty("heap", figure(heap() - before));
            figures.setProperty("processes", figure(processes()));
        }
        try (var out = Files.newBufferedWriter(Path.of(args[4]))) {
            figures.store(out, null);
        }
        System.exit(0); // whatever threads an engine has left
    }

    /** Over the pairs of the first file, on the frozen ads. */
    private static double recall(FacetedEngine engine) {
        return Judgements.of(Corpus.load()).first().stream()
                .mapToDouble(pair -> Recall.at5(engine.search(pair.typed()).ids(), pair.relevant()))
                .average()
                .orElseThrow();
    }

    /** As many threads as processors ask, one question after the other; nanoseconds of each, shortest first. */
    private static long[] ask(FacetedEngine engine, List<String> questions, Duration time) throws Exception {
        int threads = Runtime.getRuntime().availableProcessors();
        long end = System.nanoTime() + time.toNanos();
        var next = new AtomicInteger();
        Callable<List<Long>> visitor = () -> {
            var times = new ArrayList<Long>();
            for (long now = System.nanoTime(); now < end; ) {
                engine.search(questions.get(next.getAndIncrement() % questions.size()));
                long then = System.nanoTime();
                times.add(then - now);
                now = then;
            }
            return times;
        };
        var all = new ArrayList<Long>();
        try (var visitors = Executors.newFixedThreadPool(threads)) {
            for (var times : visitors.invokeAll(java.util.Collections.nCopies(threads, visitor))) {
                all.addAll(times.get());
            }
        }
        long[] sorted = all.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    /** What is in use once nothing can be thrown away, in megabytes. */
    private static double heap() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
        }
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
    }

    /** Memory of the processes that this one has started (PSS), in megabytes. */
    private static double processes() throws IOException {
        long kilobytes = 0;
        for (var child : ProcessHandle.current().descendants().toList()) {
            try (var lines = Files.lines(Path.of("/proc/" + child.pid() + "/smaps_rollup"))) {
                kilobytes += lines.filter(line -> line.startsWith("Pss:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum();
            }
        }
        return kilobytes / 1024.0;
    }

    private static String figure(double value) {
        return Double.toString(value);
    }
}
