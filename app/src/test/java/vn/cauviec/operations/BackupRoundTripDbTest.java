package vn.cauviec.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestPersons;
import vn.cauviec.TestVacancies;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.kernel.Role;
import vn.cauviec.kernel.Sex;
import vn.cauviec.ledger.Ledger;
import vn.cauviec.ledger.VerifyLedger;

@CauViecTest
class BackupRoundTripDbTest {
    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 6, 14);
    private static final Instant BEGUN_AT = Instant.parse("2026-11-20T01:02:03.004Z");
    private static final Set<String> OUTSIDE = Set.of(
            "access.session",
            "access.session_attributes",
            "operations.backup_run",
            "operations.change_feed",
            "operations.feed_epoch",
            "operations.outbox",
            "operations.scheduled_task",
            "operations.schema_history",
            "vacancies.feed_item",
            "vacancies.feed_position",
            "vacancies.public_ad");

    @Autowired
    private DatabaseCredentials running;

    @Autowired
    private Vault vault;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestPersons persons;

    @Autowired
    private TestEmployers employers;

    @Autowired
    private TestVacancies vacancies;

    @Autowired
    private Ledger ledger;

    @Autowired
    private IdSource ids;

    @Autowired
    private Browser.Factory browsers;

    @TempDir
    private Path parent;

    @Test
    void whatIsRestoredIsWhatWasBackedUp() throws Exception {
        fill();
        IdentifierKey.admit(running, vault.fingerprint()); // as the start of the product does
        Path file = parent.resolve("sao-luu.zip");
        var before = Dump.rows(running);
        var sequences = sequences(running);
        var written = new WriteBackup(
                        running,
                        new WriteBackup.Origin(FIRST_DAY, BEGUN_AT, vault.fingerprint(), "laocai"),
                        Clock.systemUTC())
                .run(file);

        Path data = parent.resolve("khôi phục");
        Path key = Files.writeString(parent.resolve("khoa.key"), "59".repeat(32) + "\n");
        var options = TestServer.testOptions(false);
        var restored = new RestoreBackup(options, "laocai").run(file, data, key);

        assertThat(restored).isEqualTo(new RestoreBackup.Report(written.tables(), written.rows()));
        assertThat(before.get("access.session")).isNotEmpty();
        try (var folder = DataFolder.open(data, FirstDay.forNewFolder(LocalDate.of(2030, 1, 1)), Clock.systemUTC());
                var database = Databases.start(folder, options)) {
            assertThat(folder.firstBusinessDay()).isEqualTo(FIRST_DAY);
            assertThat(folder.createdAt()).isEqualTo(BEGUN_AT);
            assertThat(new Vault(folder.identifierKey(java.util.Map.of())).fingerprint())
                    .isEqualTo(vault.fingerprint());
            Migrations.migrate(database.credentials());
            var after = Dump.rows(database.credentials());
            assertThat(after.keySet()).isEqualTo(before.keySet());
            for (var table : before.keySet()) {
                if (!OUTSIDE.contains(table)) {
                    assertThat(after.get(table)).as(table).isEqualTo(before.get(table));
                }
            }
            assertBeginsAnew(database.credentials(), before.get("operations.feed_epoch"));
            assertGuarded(database.credentials(), sequences);
        }
    }

    /** Rows with every kind of value: sealed bytes, generated periods, arrays, references to the same table, words with marks. */
    private void fill() {
        var worker = persons.claimed(TestPersons.Y_TY);
        var registered = persons.registered(TestPersons.SA_PA);
        vacancies.published(employers.verified("Công ty May Mường Khương"), "Thợ may \"công nghiệp\"\t\\N");
        browsers.open().signIn(accounts.staff(Role.MODERATOR)).get("/quan-ly");
        var officer = accounts.actor(accounts.staff(Role.COMMUNE_OFFICER, TestPersons.SA_PA.value()));
        persons.as(officer, () -> {
            var first = ledger.record(officer, result(registered.personId()));
            ledger.record(officer, result(worker.personId()));
            ledger.reverse(officer, first, "ghi nhầm");
            ledger.linkPersons(officer, worker.personId(), registered.personId());
            return true;
        });
    }

    private Ledger.Result result(java.util.UUID person) {
        return new Ledger.Result(
                Ledger.Kind.JOB,
                person,
                Sex.FEMALE,
                LocalDate.of(2023, 5, 4),
                TestPersons.SA_PA,
                null,
                Ledger.Channel.ENTERPRISE_IN_PROVINCE,
                "placement",
                ids.next());
    }

    private static void assertBeginsAnew(DatabaseCredentials database, List<String> epochBefore) throws SQLException {
        assertThat(Dump.query(database, "SELECT epoch::text FROM operations.feed_epoch AS epoch"))
                .hasSize(1)
                .doesNotContainAnyElementsOf(epochBefore);
        assertThat(Dump.query(database, "SELECT id::text FROM access.session AS id"))
                .isEmpty();
    }

    /** Keys, triggers, row-level security and counters are as they were. */
    private static void assertGuarded(DatabaseCredentials database, List<String> sequences) throws SQLException {
        assertThat(sequences(database)).isEqualTo(sequences);
        assertThat(Dump.query(database, "SELECT tgname FROM pg_trigger WHERE tgenabled <> 'O'"))
                .isEmpty();
        assertThat(Dump.query(database, "SELECT conname FROM pg_constraint WHERE NOT convalidated"))
                .isEmpty();
        assertThatThrownBy(() -> Dump.execute(database, "DELETE FROM ledger.decision"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> Dump.execute(database, "DELETE FROM reference.unit"))
                .hasMessageContaining("foreign key");
        var owner = database.owner();
        var report =
                new VerifyLedger(new DriverManagerDataSource(database.jdbcUrl(), owner.user(), owner.password())).run();
        assertThat(report.firstProblem()).isEmpty();
        assertThat(report.entries()).isGreaterThanOrEqualTo(3);
    }

    private static List<String> sequences(DatabaseCredentials database) throws SQLException {
        return Dump.query(
                database,
                "SELECT schemaname || '.' || sequencename || ' ' || coalesce(last_value, 0) FROM pg_sequences"
                        + " WHERE sequencename NOT LIKE 'change_feed%' ORDER BY 1");
    }
}
