package vn.cauviec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.cauviec.operations.DataFolder;
import vn.cauviec.operations.Databases;

/** What a {@link BusinessProbe} says that it wrote, and what stands in its data folder. */
final class ProbeRecords {
    private ProbeRecords() {}

    static String[] arguments(Path data) {
        return new String[] {"--demo", "none", "--today", "2023-06-14", "--port", "0", "--data", data.toString()};
    }

    /** A reader at the probe, once it is ready. */
    static Browser reader(ChildJvm product) {
        return Browser.openOn(URI.create(
                product.await("Sẵn sàng").replaceFirst(".*http://localhost:(\\d+).*", "http://127.0.0.1:$1")));
    }

    /** Whatever was acknowledged so far: {@code person ID ENTRY} or {@code vacancy ID}. */
    static List<String> acknowledged(ChildJvm product) {
        return product.lines().stream()
                .filter(line -> line.matches("acknowledged \\d+ (person( \\S{36}){2}|vacancy \\S{36})"))
                .map(line -> line.replaceFirst("acknowledged \\d+ ", ""))
                .toList();
    }

    /** Persons of the register that have an entry, each with its entry, and ads that stand before the public. */
    static List<String> written(Path data) {
        return list(data, """
                SELECT format('person %s %s', person.id, entry.id)
                FROM ledger.entry
                JOIN people.person ON person.id = entry.person
                UNION ALL
                SELECT format('vacancy %s', id)
                FROM vacancies.vacancy
                WHERE status = 'PUBLISHED'
                """);
    }

    static List<String> titlesOfPublishedAds(Path data) {
        return list(data, "SELECT title FROM vacancies.vacancy WHERE status = 'PUBLISHED'");
    }

    private static List<String> list(Path data, String sql) {
        try (var folder = DataFolder.visit(data);
                var database = Databases.attach(folder, Databases.Options.of(Map.of()))) {
            var credentials = database.credentials();
            var owner = credentials.owner();
            return JdbcClient.create(new DriverManagerDataSource(credentials.jdbcUrl(), owner.user(), owner.password()))
                    .sql(sql)
                    .query(String.class)
                    .list();
        }
    }

    static void assertLedgerFits(Path data) {
        var output = new StringWriter();
        var console = new Console(output, "vi", Clock.systemUTC(), Instant.EPOCH);
        int code =
                CauViec.execute(console, ServeProbe.Application.class, "ledger", "verify", "--data", data.toString());
        assertThat(output.toString()).contains("Sổ kết quả khớp.");
        assertThat(code).isZero();
    }
}
