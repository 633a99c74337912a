package vn.cauviec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.cauviec.operations.DataFolder;
import vn.cauviec.operations.Databases;

/** The whole product, killed with its database while people are being entered. */
class AcknowledgedWritesTest {
    private static final int ENOUGH = 30;

    @TempDir
    private Path parent;

    /** What one transaction wrote and the product then acknowledged. */
    private record Written(String person, String entry) {}

    @Test
    void afterAKillOfServerAndDatabaseTheNextStartFindsEveryAcknowledgedWrite() throws Exception {
        Path data = parent.resolve("dữ liệu của tỉnh");
        List<Written> acknowledged = writeUntilKilled(data);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);

        try (ChildJvm next = ChildJvm.start(BusinessProbe.Silent.class, arguments(data))) {
            String address = next.await("Sẵn sàng").replaceFirst(".*(http://\\S+).*", "$1");

            assertThat(status(address + "/viec-lam")).isEqualTo(200);
            assertThat(written(data)).containsAll(acknowledged);
            assertLedgerFits(data);
            next.signal("TERM");
            assertThat(next.exitCode()).isZero();
        }
    }

    private static List<Written> writeUntilKilled(Path data) throws Exception {
        try (ChildJvm product = ChildJvm.start(BusinessProbe.class, arguments(data))) {
            product.await("acknowledged " + ENOUGH + " ");
            Thread.sleep(ThreadLocalRandom.current().nextInt(1_000)); // at any moment of a transaction
            long database = Long.parseLong(
                    Files.readAllLines(data.resolve("pg/postmaster.pid")).getFirst());
            ChildJvm.signal("KILL", database, product.pid());
            product.exitCode();
            return product.lines().stream()
                    .filter(line -> line.matches("acknowledged \\d+ \\S{36} \\S{36}"))
                    .map(line -> line.split(" "))
                    .map(words -> new Written(words[2], words[3]))
                    .toList();
        }
    }

    private static String[] arguments(Path data) {
        return new String[] {"--demo", "none", "--port", "0", "--data", data.toString()};
    }

    private static int status(String address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    /** Persons of the register that have an entry, each with its entry. */
    private static List<Written> written(Path data) {
        try (var folder = DataFolder.visit(data);
                var database = Databases.attach(folder, Databases.Options.of(Map.of()))) {
            var credentials = database.credentials();
            var owner = credentials.owner();
            return JdbcClient.create(new DriverManagerDataSource(credentials.jdbcUrl(), owner.user(), owner.password()))
                    .sql("""
                            SELECT person.id AS person, entry.id AS entry
                            FROM ledger.entry
                            JOIN people.person ON person.id = entry.person
                            """)
                    .query(Written.class)
                    .list();
        }
    }

    private static void assertLedgerFits(Path data) {
        var output = new StringWriter();
        var console = new Console(output, "vi", Clock.systemUTC(), Instant.EPOCH);
        int code =
                CauViec.execute(console, ServeProbe.Application.class, "ledger", "verify", "--data", data.toString());
        assertThat(output.toString()).contains("Sổ kết quả khớp.");
        assertThat(code).isZero();
    }
}
