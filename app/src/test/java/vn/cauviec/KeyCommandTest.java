package vn.cauviec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Role;
import vn.cauviec.ledger.VerifyLedger;
import vn.cauviec.operations.DatabaseCredentials;
import vn.cauviec.operations.Databases;
import vn.cauviec.operations.IdentifierKey;
import vn.cauviec.operations.Premises;
import vn.cauviec.operations.RestoreBackup;
import vn.cauviec.operations.StartupProblem;
import vn.cauviec.operations.Vault;
import vn.cauviec.operations.WriteBackup;
import vn.cauviec.people.People;
import vn.cauviec.people.PersonDetails;
import vn.cauviec.people.domain.FindByNumber;
import vn.cauviec.people.domain.Identifier;

/** The identifier key is changed while people work. */
class KeyCommandTest {
    private static final LocalDate TODAY = LocalDate.of(2023, 6, 14);
    private static final Instant BEGUN_AT = Instant.parse("2026-11-20T01:02:03Z");
    private static final Duration PAUSE = Duration.ofSeconds(3);

    /** Columns of bytes that the key has no part in, or that go by themselves; each with its reason. */
    private static final Map<String, String> NOT_SEALED = Map.ofEntries(
            Map.entry("access.invitation.token_digest", "digest of a random secret"),
            Map.entry("access.known_device.device_digest", "digest of a random secret"),
            Map.entry("access.limited_turn.who_key", "goes within two days"),
            Map.entry("access.passkey.attested", "public key"),
            Map.entry("access.passkey.credential_id", "chosen by the device"),
            Map.entry("access.proof.secret_hash", "goes within a week; a code lives ten minutes"),
            Map.entry("access.recovery_code.code_hash", "the code is not kept: deleted by the change"),
            Map.entry("access.session_attributes.attribute_bytes", "ids only"),
            Map.entry("access.sign_in_attempt.address_key", "goes within 90 days"),
            Map.entry("access.sign_in_attempt.login_key", "goes within 90 days"),
            Map.entry("files.stored_file.content", "not sealed"),
            Map.entry("operations.scheduled_task.task_data", "always empty"),
            Map.entry("vacancies.ad_report_teller.reporter_key", "counts within a day"),
            Map.entry("vacancies.corpus_statistics.words", "how many ads have which word"),
            Map.entry("vacancies.partner.digest", "digest of a published document"),
            Map.entry("vacancies.provider_key.digest", "digest of a random secret"),
            Map.entry("vacancies.import_job.file_digest", "digest of a file"),
            Map.entry("vacancies.proposed_change.provider_digest", "digest of public words"),
            Map.entry("vacancies.vacancy.provider_digest", "digest of public words"));

    private final DatabaseCredentials database = TestDatabase.fresh();
    private final List<TestPersons.Registered> written = Collections.synchronizedList(new ArrayList<>());

    @TempDir
    private Path folder;

    private Path keyFile;
    private ConfigurableApplicationContext server;
    private TestPersons persons;
    private TestAccounts accounts;

    private void serve() throws IOException {
        keyFile = Files.writeString(folder.resolve("identifiers.key"), "59".repeat(32));
        var vault = Vault.of(keyFile);
        IdentifierKey.admit(database, vault.fingerprint());
        var shift = Duration.ofDays(ChronoUnit.DAYS.between(LocalDate.now(Clock.system(BusinessClock.ZONE)), TODAY));
        server = new SpringApplicationBuilder(
                        CauViecApplication.class, TestAccounts.class, TestPersons.class, Browser.Factory.class)
                .properties("server.port=0")
                .initializers(context -> {
                    var beans = context.getBeanFactory();
                    beans.registerSingleton("databaseCredentials", database);
                    beans.registerSingleton("premises", new Premises(folder.resolve("node-test"), shift, vault));
                })
                .run();
        persons = server.getBean(TestPersons.class);
        accounts = server.getBean(TestAccounts.class);
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void theKeyIsChangedWhilePeopleAreBeingEntered() throws Exception {
        serve();
        write(30);
        var worker = persons.claimed(TestPersons.Y_TY);
        var officer = accounts.staff(Role.ADMINISTRATOR);
        Path before = back("truoc.zip");
        String oldFingerprint = new Vault(key(0)).fingerprint();
        insertRecoveryCode(officer);
        var writing = new AtomicBoolean(true);
        var failures = Collections.synchronizedList(new ArrayList<Throwable>());
        var writer = Thread.ofPlatform().start(() -> {
            try {
                while (writing.get()) {
                    write(1);
                }
            } catch (RuntimeException e) {
                failures.add(e);
            }
        });

        var report = change();
        int during = written.size();
        writing.set(false);
        writer.join();

        assertThat(failures).isEmpty();
        assertThat(during).as("people were entered meanwhile").isGreaterThan(31);
        assertThat(report.values()).isGreaterThanOrEqualTo(31);
        assertThat(report.deleted()).isEqualTo(1);
        assertThat(Files.readString(keyFile)).hasSize(64);
        assertThat(report.fingerprint())
                .isEqualTo(new Vault(key(0)).fingerprint())
                .isNotEqualTo(oldFingerprint);
        assertThat(owner().sql("SELECT value FROM operations.setting WHERE name LIKE 'identifier_key%'")
                        .query(String.class)
                        .list())
                .containsExactly(report.fingerprint());
        assertAllUnder(new Vault(key(0)));
        assertFound(written);
        assertThat(signsIn(officer)).isTrue();
        assertThat(signsIn(worker.account())).isTrue();
        var login = database.owner();
        assertThat(new VerifyLedger(new DriverManagerDataSource(database.jdbcUrl(), login.user(), login.password()))
                        .run()
                        .firstProblem())
                .isEmpty();
        assertRestores(before, report.keptAside());
        assertThatThrownBy(() -> restore(before, keyFile, "khong"))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining(oldFingerprint);
        assertThat(change().values()).as("and once more").isPositive();
        assertFound(written);
    }

    @Test
    void whatWasKilledHalfWayGoesOn() throws Exception {
        serve();
        write(10);
        var officer = accounts.staff(Role.ADMINISTRATOR);
        var login = database.owner();
        try (var child = ChildJvm.start(
                Changing.class, database.jdbcUrl(), login.user(), login.password(), keyFile.toString())) {
            child.await("half way");
            child.signal("KILL");
            child.exitCode();
        }

        assertThat(Files.readAllLines(keyFile)).as("both keys").hasSize(2);
        var next = new Vault(key(0));
        assertThat(sealed("access.login", "sealed")).allMatch(next::isOfToday);
        assertThat(sealed("people.person_identifier", "sealed")).noneMatch(next::isOfToday);
        Thread.sleep(1_100); // the server looks at the file every second
        assertThat(signsIn(officer)).isTrue();
        assertFound(written);
        write(2);
        assertTaken(written.getFirst().details());
        Path halfWay = back("giua.zip");
        assertThatThrownBy(() -> IdentifierKey.admit(database, next.fingerprint()))
                .as("a node with one of the two keys")
                .isInstanceOf(StartupProblem.class);

        var report = change();

        assertThat(report.fingerprint()).isEqualTo(next.fingerprint());
        assertThat(Files.readAllLines(keyFile)).hasSize(1);
        assertAllUnder(next);
        assertFound(written);
        Path both = Files.writeString(
                folder.resolve("hai.key"), Files.readString(keyFile) + "\n" + Files.readString(report.keptAside()));
        assertRestores(halfWay, both);
    }

    /** A process that changes the key and is killed before its second table. */
    static final class Changing {
        private Changing() {}

        public static void main(String[] arguments) {
            var login = new DatabaseCredentials.Login(arguments[1], arguments[2]);
            IdentifierKey.change(
                    new DatabaseCredentials(arguments[0], login, login, login),
                    Path.of(arguments[3]),
                    KeyCommand.holdings(),
                    PAUSE,
                    Clock.systemUTC(),
                    values -> {
                        if (values > 0) {
                            System.out.println("half way");
                            await(new CountDownLatch(1));
                        }
                    });
        }
    }

    @Test
    void noSealedColumnIsForgotten() {
        var known = new TreeSet<>(NOT_SEALED.keySet());
        for (var holding : KeyCommand.holdings()) {
            for (var column : holding.columns()) {
                known.add(column.table() + "." + column.sealed());
                if (!column.key().isEmpty()) {
                    known.add(column.table() + "." + column.key());
                }
            }
        }

        assertThat(owner().sql("""
                                SELECT table_schema || '.' || table_name || '.' || column_name
                                FROM information_schema.columns
                                JOIN information_schema.tables USING (table_schema, table_name)
                                WHERE data_type IN ('bytea')
                                  AND table_type = 'BASE TABLE'
                                  AND table_schema NOT IN ('pg_catalog', 'information_schema')
                                """).query(String.class).list()).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void aKeyThatIsNotTheDatabasesIsNotChanged() throws Exception {
        IdentifierKey.admit(database, new Vault(new byte[32]).fingerprint());
        Path other = Files.writeString(folder.resolve("khac.key"), "01".repeat(32));

        assertThatThrownBy(() -> change(other)).isInstanceOf(StartupProblem.class);
        assertThat(Files.readAllLines(other)).hasSize(1);
    }

    private IdentifierKey.Report change() {
        return change(keyFile);
    }

    private IdentifierKey.Report change(Path file) {
        return IdentifierKey.change(database, file, KeyCommand.holdings(), PAUSE, Clock.systemUTC(), _ -> {});
    }

    private void write(int count) {
        for (int index = 0; index < count; index++) {
            written.add(persons.registered(TestPersons.SA_PA));
        }
    }

    private void insertRecoveryCode(TestAccounts.Account account) {
        owner().sql("INSERT INTO access.recovery_code (account_id, code_hash) VALUES (:id, '\\x00')")
                .param("id", account.id())
                .update();
    }

    /** Every number is found by whoever may ask, and belongs to its person. */
    private void assertFound(List<TestPersons.Registered> all) {
        var people = List.copyOf(all);
        var officer = accounts.actor(accounts.staff(Role.COMMUNE_OFFICER, TestPersons.SA_PA.value()));
        var find = server.getBean(FindByNumber.class);
        for (var person : List.of(people.getFirst(), people.get(people.size() / 2), people.getLast())) {
            var number = new Identifier(
                    Identifier.Kind.CCCD, person.details().citizenId().digits());
            assertThat(persons.as(officer, () -> find.run(officer, number)))
                    .isEqualTo(new FindByNumber.Outcome.Seen(person.personId()));
        }
    }

    private void assertTaken(PersonDetails details) {
        var officer = accounts.staff(Role.COMMUNE_OFFICER, details.unit().value());
        var outcome = persons.as(
                accounts.actor(officer),
                () -> server.getBean(People.class).register(CurrentActor.get(), details, LocalDate.of(2020, 1, 1)));
        assertThat(outcome).as("the number of another").isNotInstanceOf(People.Registered.Done.class);
    }

    /** Each value opens with the key alone, and each hash beside it is this key's. */
    private void assertAllUnder(Vault vault) throws SQLException {
        var checked = new TreeMap<String, Integer>();
        for (var holding : KeyCommand.holdings()) {
            for (var column : holding.columns()) {
                String kind = column.kind().isEmpty() ? "''" : column.kind();
                String key = column.key().isEmpty() ? "NULL::bytea" : column.key();
                var rows = owner().sql("SELECT %s AS kind, %s AS key, %s AS sealed FROM %s WHERE %3$s IS NOT NULL"
                                .formatted(kind, key, column.sealed(), column.table()))
                        .query((row, _) -> {
                            String value = vault.open(row.getBytes("sealed"));
                            byte[] hash = row.getBytes("key");
                            if (hash != null) {
                                assertThat(hash)
                                        .isEqualTo(vault.hash(
                                                row.getString("kind"),
                                                column.hashed().apply(row.getString("kind"), value)));
                            }
                            return value;
                        })
                        .list();
                checked.put(column.table(), rows.size());
            }
        }
        assertThat(checked.get("people.person_identifier")).isGreaterThanOrEqualTo(written.size());
        assertThat(checked.get("access.login")).isPositive();
    }

    private List<byte[]> sealed(String table, String column) {
        return owner().sql("SELECT " + column + " FROM " + table)
                .query((row, _) -> row.getBytes(1))
                .list();
    }

    private boolean signsIn(TestAccounts.Account account) {
        var browser = server.getBean(Browser.Factory.class).open().signIn(account);
        return browser.get("/tai-khoan").status() == 200;
    }

    private Path back(String name) {
        var origin = new WriteBackup.Origin(TODAY, BEGUN_AT, Vault.of(keyFile).fingerprint(), "laocai");
        Path file = folder.resolve(name);
        new WriteBackup(database, origin, Clock.systemUTC()).run(file);
        return file;
    }

    private void assertRestores(Path file, Path key) {
        assertThat(restore(file, key, "khoi-phuc-" + file.getFileName()).rows()).isPositive();
    }

    private RestoreBackup.Report restore(Path file, Path key, String name) {
        var options = Databases.Options.forTrial(Path.of("target").toAbsolutePath());
        return new RestoreBackup(options, "laocai").run(file, folder.resolve(name), key);
    }

    private byte[] key(int index) throws IOException {
        return HexFormat.of().parseHex(Files.readAllLines(keyFile).get(index));
    }

    private JdbcClient owner() {
        var login = database.owner();
        return JdbcClient.create(new DriverManagerDataSource(database.jdbcUrl(), login.user(), login.password()));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
