package vn.cauviec.bench;

import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import vn.cauviec.judgements.Corpus;
import vn.cauviec.judgements.Judgements;
import vn.cauviec.judgements.Recall;
import vn.cauviec.judgements.speed.ManyAds;
import vn.cauviec.judgements.speed.ManyQuestions;

/** The job search beside what others would use, in one run on one machine: in process, and over the wire (ADR 0219). */
final class SearchBench implements Bench.Measurement {
    private static final int USUAL = 100_000;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration TIME = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final String OURS = "vn.cauviec.vacancies.domain.BenchedSearch$Make";
    private static final String LUCENE = "vn.cauviec.judgements.speed.FacetedLucene$Make";
    private static final String POSTGRES = "vn.cauviec.vacancies.domain.BenchedPostgres";

    private final int count = Integer.getInteger("cauviec.bench.ads", USUAL);
    private final Path real = Path.of(System.getProperty("cauviec.bench.real", "../shared/data/job-ads"));
    private final String appPath = System.getProperty("cauviec.bench.app", "");
    private final String clusterPath = System.getProperty("cauviec.bench.cluster", "");
    private final List<String> questions = ManyQuestions.list(1000);

    /**
     * What was measured of one engine.
     *
     * @param build seconds until all ads could be found
     * @param index megabytes
     */
    record Row(
            String name,
            double perSecond,
            double p50,
            double p99,
            double build,
            double index,
            double memory,
            double recall) {
        String line(Row ours) {
            return "| %s | %,.0f | %.1f× | %.2f | %.2f | %.1f | %,.0f | %,.0f | %.4f |%n"
                    .formatted(name, perSecond, ours.perSecond / perSecond, p50, p99, build, index, memory, recall);
        }
    }

    @Override
    public String variant() {
        return count == USUAL ? "" : "-" + count;
    }

    @Override
    public String run(Path product) throws Exception {
        try (var scratch = Scratch.make()) {
            var page = new StringBuilder(head());
            var ours = inProcess("Cầu Việc", OURS, scratch, 2000);
            var lucene = inProcess("Lucene, StandardAnalyzer", LUCENE, scratch, 2000);
            page.append("## In process\n\n").append(columns("heap MB"));
            page.append(ours.line(ours)).append(lucene.line(ours));
            var served = new SearchOverHttp(this).measure(product, scratch, ours);
            var openSearch = openSearch(scratch);
            var postgres = inProcess("PostgreSQL, unaccent, pg_trgm", POSTGRES, scratch, 1000);
            page.append("\n## Over the wire\n\n").append(columns("servers' MB"));
            page.append(served.row().line(served.row()))
                    .append(served.fresh().line(served.row()))
                    .append(openSearch.line(served.row()))
                    .append(postgres.line(served.row()));
            return page.append('\n').append(served.sentences()).toString();
        }
    }

    private String head() throws IOException {
        return """
                %,d ads: the frozen %,d of `judgements` and %s. %,d different questions of the first file of pairs, the
                graded queries and trades of them with places and pay; each answered with the first 20 ads, how many there are, and counts by
                unit, employment and occupation. %d s after a warm-up of %d s, as many threads as processors; the load shares the machine with what it
                measures. Each engine has a process of its own. The ratio is ours to it, in questions a second. Recall at five is over the
                first file on the frozen ads alone: nobody has judged the others. Over the wire every engine answers from what it keeps: ours keeps
                whole pages until an ad changes, so that the line below it, pages made anew, says what one costs that nobody asked for before.

                """.formatted(
                        count,
                        Corpus.load().ads().size(),
                        new ManyAds(real).real() == 0
                                ? "the same again with other dates and openings"
                                : "real ads with other dates, places, pay and openings",
                        questions.size(),
                        TIME.toSeconds(),
                        WARM_UP.toSeconds());
    }

    private static String columns(String memory) {
        return """
                | | questions/s | ratio | p50 ms | p99 ms | index built in s | index MB | %s | recall@5 |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
                """.formatted(memory);
    }

    private Row inProcess(String name, String maker, Scratch scratch, int heap) throws Exception {
        var folder = Files.createTempDirectory(scratch.folder(), "engine");
        var file = folder.resolve("figures.properties");
        var out = app(
                "-Xmx" + (count > USUAL ? heap * 4 : heap) + "m",
                "vn.cauviec.judgements.speed.Measured",
                maker,
                count,
                real,
                folder,
                file);
        if (!Files.exists(file)) {
            throw new IllegalStateException(name + ": " + out);
        }
        var figures = new Properties();
        figures.load(new StringReader(Files.readString(file)));
        boolean served = maker.equals(POSTGRES);
        return new Row(
                name,
                figure(figures, "perSecond"),
                figure(figures, "p50"),
                figure(figures, "p99"),
                figure(figures, "build"),
                figure(figures, "index"),
                figure(figures, served ? "processes" : "heap"),
                figure(figures, "recall"));
    }

    private static double figure(Properties figures, String name) {
        return Double.parseDouble(figures.getProperty(name));
    }

    private Row openSearch(Scratch scratch) throws Exception {
        var folder = Files.createTempDirectory(scratch.folder(), "opensearch");
        try (var server = OpenSearchServer.start(clusterPath, folder)) {
            server.fill("judged", Corpus.load().ads().stream());
            double recall = recall(typed -> server.ids("judged", typed));
            long began = System.nanoTime();
            server.fill("many", new ManyAds(real).stream(count));
            double build = (System.nanoTime() - began) / 1e9;
            var bodies = questions.stream().map(OpenSearchServer::question).toList();
            var result = load(
                    server.port(),
                    (wire, turn) -> wire.ask("POST", OpenSearchServer.path("many"), bodies.get(turn % bodies.size())));
            return row("OpenSearch, one node", result, build, server.megabytes("many"), server.memory(), recall);
        }
    }

    static Row row(String name, Load.Result result, double build, double index, double memory, double recall) {
        return new Row(
                name,
                result.perSecond(),
                result.milliseconds(0.5),
                result.milliseconds(0.99),
                build,
                index,
                memory,
                recall);
    }

    /** As many connections as processors, each with other questions, after a warm-up. */
    static Load.Result load(int port, Load.Visitor visitor) throws Exception {
        int connections = Runtime.getRuntime().availableProcessors();
        Load.run(port, connections, WARM_UP, number -> (wire, turn) -> visitor.visit(wire, turn + number * 487));
        return Load.run(port, connections, TIME, number -> (wire, turn) -> visitor.visit(wire, turn + number * 487));
    }

    /** What an engine answers to a question: ids, best first. */
    interface Asked {
        List<String> ids(String typed) throws IOException;
    }

    static double recall(Asked engine) throws IOException {
        double sum = 0;
        var pairs = Judgements.of(Corpus.load()).first();
        for (var pair : pairs) {
            sum += Recall.at5(engine.ids(pair.typed()), pair.relevant());
        }
        return sum / pairs.size();
    }

    /** Runs a class of the product's tests to its end; what it said. */
    String app(String heap, Object... words) throws Exception {
        var log = Files.createTempFile("cauviec-bench", ".log");
        var process = startApp(heap, words)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(PATIENCE.toSeconds() * Math.max(1, count / USUAL), TimeUnit.SECONDS)) {
            process.destroy();
            throw new IllegalStateException(words[0] + " did not end: " + Files.readString(log));
        }
        return Files.readString(log);
    }

    ProcessBuilder startApp(String heap, Object... words) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                heap, "--add-modules", "jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED", "-cp", appPath));
        for (var word : words) {
            command.add(word instanceof Path path ? path.toAbsolutePath().toString() : word.toString());
        }
        return new ProcessBuilder(command);
    }

    int count() {
        return count;
    }

    Path real() {
        return real;
    }

    List<String> questions() {
        return questions;
    }

    /** The address of a search. */
    static String address(String typed) {
        return System.getProperty("cauviec.bench.address", "/viec-lam?q=")
                + URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    /** As a page in Vietnamese writes it. */
    static String grouped(int number) {
        return String.format(Locale.of("vi"), "%,d", number);
    }
}
