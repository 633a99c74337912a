package vn.cauviec.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** The public pages under load from this process, beside a page that is a template and nothing else, all in one run on one server. */
final class PagesBench implements Bench.Measurement {
    private static final int CONNECTIONS = 8;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration TIME = Duration.ofSeconds(8);
    private static final int COUNTED = 200;
    private static final int ROUNDS = 2;
    private static final Pattern JOB = Pattern.compile("href=\"(/viec-lam/[a-z0-9-]+)\"");

    private static final List<String> WORDS = List.of(
            "thợ hàn",
            "tho may",
            "kế toán",
            "bán hàng",
            "lai xe",
            "công nhân",
            "phục vụ",
            "điện",
            "nấu ăn",
            "bảo vệ",
            "sa pa",
            "lễ tân",
            "xây dựng",
            "tho moc",
            "giáo viên",
            "nhân viên kho");

    /** One kind of page. */
    private record Kind(String name, List<String> addresses) {
        Load.Visitor visitor(int number) {
            return (wire, turn) -> wire.get(addresses.get((turn + number) % addresses.size()), "127.0.0.1");
        }
    }

    @Override
    public String run(Path product) throws Exception {
        try (var scratch = Scratch.make();
                var running = Product.start(product, scratch.data(), "small", List.of("-Xmx1g"))) {
            int database = Integer.parseInt(
                    Files.readString(scratch.data().resolve("database.port")).strip());
            return measure(running, database, kinds(running.port()));
        }
    }

    private static List<Kind> kinds(int port) throws Exception {
        try (var wire = new Wire(port)) {
            var jobs = JOB.matcher(wire.text("/viec-lam"))
                    .results()
                    .map(match -> match.group(1))
                    .distinct()
                    .toList();
            return List.of(
                    new Kind("a template and nothing else", List.of("/dang-ky/dieu-khoan")),
                    new Kind("home", List.of("/")),
                    new Kind("search", WORDS.stream().map(PagesBench::search).toList()),
                    new Kind("job", jobs),
                    new Kind("plan", List.of("/ke-hoach/2023")));
        }
    }

    private static String search(String words) {
        return "/viec-lam?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static String measure(Product running, int database, List<Kind> kinds) throws Exception {
        var page = new StringBuilder("""
                %d connections, %d s a page after a warm-up, %d rounds in turn, the fastest of each; gzip as a browser asks for it; the load comes
                from a second process on the same machine. kB are allocated by the server for one request; round trips are its questions to
                PostgreSQL. The ratio is to the page that is a template and nothing else.

                | page | requests/s | ratio | p50 ms | p99 ms | bytes | kB allocated | round trips |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
                """.formatted(CONNECTIONS, TIME.toSeconds(), ROUNDS));
        for (var kind : kinds) {
            Load.run(
                    running.port(), CONNECTIONS, WARM_UP.dividedBy(kinds.size()).plusSeconds(2), kind::visitor);
        }
        var best = new Load.Result[kinds.size()];
        long[] allocated = new long[kinds.size()];
        try (var gauge = new Gauge(running.pid())) {
            for (int round = 0; round < ROUNDS; round++) {
                for (int i = 0; i < best.length; i++) {
                    long before = gauge.allocated();
                    var result = Load.run(running.port(), CONNECTIONS, TIME, kinds.get(i)::visitor);
                    if (best[i] == null || result.perSecond() > best[i].perSecond()) {
                        best[i] = result;
                        allocated[i] = (gauge.allocated() - before) / Math.max(1, result.times().length);
                    }
                }
            }
            double bare = best[0].perSecond();
            for (int i = 0; i < best.length; i++) {
                var kind = kinds.get(i);
                long trips = gauge.roundTrips(database, () -> ask(running.port(), kind));
                page.append("| %s | %,.0f | %.2f | %.1f | %.1f | %,d | %,d | %.1f |%n"
                        .formatted(
                                kind.name(),
                                best[i].perSecond(),
                                best[i].perSecond() / bare,
                                best[i].milliseconds(0.5),
                                best[i].milliseconds(0.99),
                                best[i].bytes(),
                                allocated[i] / 1024,
                                trips / (double) COUNTED));
            }
        }
        return page.toString();
    }

    private static void ask(int port, Kind kind) throws Exception {
        var visitor = kind.visitor(0);
        for (int turn = 0; turn < COUNTED; ) {
            // The server closes a connection after a hundred requests.
            try (var wire = new Wire(port)) {
                for (int i = 0; i < COUNTED / 4; i++) {
                    visitor.visit(wire, turn++);
                }
            }
        }
    }
}
