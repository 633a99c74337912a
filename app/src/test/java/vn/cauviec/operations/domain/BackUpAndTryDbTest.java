package vn.cauviec.operations.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.cauviec.CauViecTest;
import vn.cauviec.ChildJvm;
import vn.cauviec.operations.DatabaseCredentials;
import vn.cauviec.operations.IdentifierKey;
import vn.cauviec.operations.RestoreBackup;
import vn.cauviec.operations.Vault;
import vn.cauviec.operations.WriteBackup;

/** A backup is tried before it counts, and before any older one goes. */
@CauViecTest
class BackUpAndTryDbTest {
    private static final Path BINARIES = Path.of("target").toAbsolutePath();
    private static final Instant BEGUN_AT = Instant.parse("2026-11-20T01:02:03Z");

    @Autowired
    BackupJournal journal;

    @Autowired
    List<RestoreBackup.Check> checks;

    @Autowired
    BackupRuns runs;

    @Autowired
    DatabaseCredentials database;

    @Autowired
    Vault vault;

    @TempDir
    Path parent;

    private Path scratch;
    private Path key;
    private Path shelf;
    private boolean mounted;

    @BeforeEach
    void prepare() throws IOException {
        scratch = parent.resolve("restore-trial");
        key = Files.writeString(parent.resolve("khoa.key"), "59".repeat(32) + "\n");
        shelf = Files.createDirectory(parent.resolve("sao-luu"));
        // As the start of the product does.
        IdentifierKey.admit(database, vault.fingerprint());
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            assertThat(run("umount", shelf.toString())).isZero();
        }
    }

    @Test
    void aBackupIsWrittenAndRestoredOnTrialWithTheLedgerVerified() throws Exception {
        Path old = shelf.resolve("cauviec-2020-02-02-023000.zip");
        BackupRetentionTest.zip(old, BackupFile.HEADER);

        work(BINARIES).run();

        var row = newest();
        assertThat(row).startsWith("GOOD ");
        assertThat(rows("trial_rows")).isPositive().isEqualTo(rows("row_count"));
        assertThat(scratch).doesNotExist();
        assertThat(shelf.resolve(file())).isRegularFile();
        assertThat(old).as("no longer needed").doesNotExist();
        assertThat(checks).as("the ledger looks too").hasSize(1);
        assertThat(runs.lastGood()).isPresent();
        assertThat(runs.lastTried())
                .hasValueSatisfying(trial -> assertThat(trial.good()).isTrue());
    }

    @Test
    void aBackupThatCannotBeRestoredIsReportedWithItsReason() throws Exception {
        String name = "cauviec-2026-11-27-023000.zip";
        writer().run(shelf.resolve(name));
        byte[] whole = Files.readAllBytes(shelf.resolve(name));
        whole[whole.length / 2] ^= 1;
        Files.write(shelf.resolve(name), whole);
        var id = journal.begin(name, Instant.now());

        assertThat(work(BINARIES).tryOut(id, name)).isFalse();

        assertThat(newest()).startsWith("BAD ").contains("bị hỏng");
        assertThat(scratch).doesNotExist();
    }

    @Test
    void whatDoesNotFitAfterTheRestoreIsReported() {
        RestoreBackup.Check doubt = _ -> Optional.of("entry 7 is missing");

        work(BINARIES, List.of(doubt)).run();

        assertThat(newest()).startsWith("BAD ").contains("không khớp: entry 7 is missing");
        assertThat(scratch).doesNotExist();
        assertThat(runs.lastTried())
                .hasValueSatisfying(trial -> assertThat(trial.problemEn()).contains("does not fit"));
    }

    @Test
    void whereNoServerFitsTheMachineTheBackupIsWholeAndNotTried() {
        String machine = System.getProperty("os.arch");
        System.setProperty("os.arch", "riscv64");
        try {
            work(parent.resolve("không có")).run();
        } finally {
            System.setProperty("os.arch", machine);
        }

        assertThat(newest()).startsWith("UNTRIED ").contains("không khôi phục thử được");
    }

    @Test
    void aFullDiskLeavesNoHalfFileAndTakesNoOlderBackup() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root may mount a small disk");
        mounted = run("mount", "-t", "tmpfs", "-o", "size=8k", "none", shelf.toString()) == 0;
        assumeTrue(mounted, "no file system may be mounted here");
        Path old = shelf.resolve("cauviec-2020-02-02-023000.zip");
        BackupRetentionTest.zip(old, BackupFile.HEADER);

        work(BINARIES).run();

        assertThat(newest()).startsWith("UNWRITTEN ").contains("đã đầy");
        try (var left = Files.list(shelf)) {
            assertThat(left).containsExactly(old);
        }
    }

    @Test
    void aTrialThatWasKilledLeavesNothingAfterTheNextStart() throws Exception {
        Path file = shelf.resolve("cauviec-2026-11-27-023000.zip");
        writer().run(file);
        try (var child = ChildJvm.start(Looking.class, scratch.toString(), file.toString(), key.toString())) {
            child.await("looking");
            child.signal("KILL");
            child.exitCode();
        }
        assertThat(scratch).isDirectory();

        new NightlyBackup(LocalTime.NOON, new RestoreTrial(scratch, BINARIES, "laocai", List.of()), null)
                .afterSingletonsInstantiated();

        assertThat(scratch).doesNotExist();
    }

    @Test
    void aTrialThatHadHardlyBegunLeavesNothingEither() throws Exception {
        Files.createDirectory(scratch);

        new RestoreTrial(scratch, BINARIES, "laocai", List.of()).clear();

        assertThat(scratch).doesNotExist();
    }

    /** A process that is killed while it looks at what it restored. */
    static final class Looking {
        private Looking() {}

        public static void main(String[] arguments) {
            RestoreBackup.Check endless = _ -> {
                System.out.println("looking");
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return Optional.empty();
            };
            new RestoreTrial(Path.of(arguments[0]), BINARIES, "laocai", List.of(endless))
                    .run(Path.of(arguments[1]), Path.of(arguments[2]), Clock.systemUTC());
        }
    }

    @Test
    void whatANodeLeftOpenIsClosedByTheNextBackup() {
        journal.begin("cauviec-2026-11-26-023000.zip", Instant.now());
        journal.begin("cauviec-2026-11-27-023000.zip", Instant.now());

        assertThat(owner().sql("SELECT count(*) FROM operations.backup_run WHERE state IN ('WRITING', 'TRYING')")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        journal.begin("cauviec-2026-11-28-023000.zip", Instant.now());
        assertThat(owner().sql("""
                                SELECT state || ' ' || problem_vi
                                FROM operations.backup_run
                                WHERE file = 'cauviec-2026-11-27-023000.zip'
                                ORDER BY began_at DESC, id DESC
                                LIMIT 1
                                """).query(String.class).single())
                .startsWith("UNWRITTEN ")
                .contains("dừng giữa chừng");
    }

    private BackUpAndTry work(Path binaries) {
        return work(binaries, checks);
    }

    private BackUpAndTry work(Path binaries, List<RestoreBackup.Check> looks) {
        return new BackUpAndTry(
                new BackupShelf(shelf),
                new BackupRetention(14, 12),
                this::writer,
                new RestoreTrial(scratch, binaries, "laocai", looks),
                key,
                journal,
                Clock.systemUTC());
    }

    private WriteBackup writer() {
        return new WriteBackup(
                database,
                new WriteBackup.Origin(LocalDate.of(2023, 6, 14), BEGUN_AT, vault.fingerprint(), "laocai"),
                Clock.systemUTC());
    }

    private JdbcClient owner() {
        var login = database.owner();
        return JdbcClient.create(new DriverManagerDataSource(database.jdbcUrl(), login.user(), login.password()));
    }

    private String newest() {
        return newest("state || ' ' || problem_vi");
    }

    private String file() {
        return newest("file");
    }

    private long rows(String column) {
        return Long.parseLong(newest(column + "::text"));
    }

    private String newest(String expression) {
        return owner().sql(
                        "SELECT " + expression + " FROM operations.backup_run ORDER BY began_at DESC, id DESC LIMIT 1")
                .query(String.class)
                .single();
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
