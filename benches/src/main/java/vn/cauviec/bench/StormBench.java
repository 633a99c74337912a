package vn.cauviec.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** A storm on the public site, from many addresses, while two officers work. */
final class StormBench implements Bench.Measurement {
    private static final Duration TIME = Duration.ofSeconds(12);
    private static final int FULL = 8;
    private static final int STORM = 300;
    private static final Pattern MARK = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final List<String> PUBLIC = List.of("/", "/viec-lam?q=tho+may", "/viec-lam", "/ke-hoach/2023");
    private static final List<String> OFFICE = List.of("/quan-ly", "/quan-ly/tin-tuyen-dung", "/quan-ly/doanh-nghiep");

    @Override
    public String run(Path product) throws Exception {
        try (var scratch = Scratch.make();
                var running = Product.start(product, scratch.data(), "small", List.of("-Xmx1g"))) {
            var officer = signIn(running.port());
            var page = new StringBuilder("""
                    Visitors ask from many addresses as fast as they are answered; who is refused asks again at once, which no person would do. Two
                    officers walk through their pages meanwhile. %d s each.

                    | | visitors' pages/s | p50 ms | p99 ms | refused/s | officers' pages/s | p50 ms | p99 ms | refused |
                    | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
                    """.formatted(TIME.toSeconds()));
            Load.run(running.port(), FULL, TIME, StormBench::visitor);
            Load.run(running.port(), 2, TIME.dividedBy(2), _ -> officer(officer));
            page.append(row("officers alone", running, 0, officer));
            page.append(row("as many visitors as it can bear (%d)".formatted(FULL), running, FULL, officer));
            page.append(row("storm (%d)".formatted(STORM), running, STORM, officer));
            page.append(row("officers alone, after it", running, 0, officer));
            return page.toString();
        }
    }

    private static String row(String name, Product running, int visitors, String officer) throws Exception {
        try (var both = Executors.newFixedThreadPool(2)) {
            var crowd = both.submit(() -> Load.run(
                    running.port(),
                    Math.max(visitors, 1),
                    TIME,
                    number -> visitors == 0 ? (wire, _) -> nobody() : visitor(number)));
            var office = both.submit(() -> Load.run(running.port(), 2, TIME, _ -> officer(officer)));
            var crowdResult = crowd.get();
            var work = office.get();
            return "| %s | %,.0f | %.0f | %.0f | %,.0f | %,.0f | %.0f | %.0f | %d |%n"
                    .formatted(
                            name,
                            visitors == 0 ? 0.0 : crowdResult.perSecond(),
                            visitors == 0 ? 0.0 : crowdResult.milliseconds(0.5),
                            visitors == 0 ? 0.0 : crowdResult.milliseconds(0.99),
                            crowdResult.refused() / crowdResult.seconds(),
                            work.perSecond(),
                            work.milliseconds(0.5),
                            work.milliseconds(0.99),
                            work.refused());
        }
    }

    private static Wire.Answer nobody() {
        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        return new Wire.Answer(200, 0, "");
    }

    private static Load.Visitor visitor(int number) {
        var from = "198.18." + number / 250 + "." + (number % 250 + 1);
        return (wire, turn) -> wire.get(PUBLIC.get((turn + number) % PUBLIC.size()), from);
    }

    private static Load.Visitor officer(String cookies) {
        return (wire, turn) -> wire.send("GET", OFFICE.get(turn % OFFICE.size()), "203.0.113.5", cookies, "");
    }

    /** The cookies of a moderator of the sample who has signed in. */
    private static String signIn(int port) throws IOException {
        try (var wire = new Wire(port)) {
            var first = wire.get("/dang-nhap", "203.0.113.5");
            var mark = MARK.matcher(wire.text("/dang-nhap", first.cookies()));
            if (!mark.find()) {
                throw new IllegalStateException("no form to sign in");
            }
            var form = "ten=" + encode("demo-kiem-duyet@example.vn") + "&mat-khau=cauviec-mau&_csrf="
                    + encode(mark.group(1));
            var answer = wire.send("POST", "/dang-nhap", "203.0.113.5", first.cookies(), form);
            if (answer.status() != 303 && answer.status() != 302) {
                throw new IllegalStateException("could not sign in: " + answer);
            }
            return answer.cookies();
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
