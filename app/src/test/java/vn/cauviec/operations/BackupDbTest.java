package vn.cauviec.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cauviec.TestDatabase;
import vn.cauviec.operations.domain.BackupFile;
import vn.cauviec.operations.domain.BackupManifest;

/** What a backup holds, and what is not restored. */
class BackupDbTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);
    private static final byte[] KEY = key(89);
    private static final WriteBackup.Origin ORIGIN = new WriteBackup.Origin(
            LocalDate.of(2023, 6, 14), Instant.parse("2026-11-20T01:02:03Z"), new Vault(KEY).fingerprint(), "laocai");

    @TempDir
    private Path folder;

    private final DatabaseCredentials database = TestDatabase.fresh();

    @Test
    void everyTableIsInTheBackupButThoseWithAReason() throws Exception {
        var report = back(file());

        try (var zip = new ZipFile(file().toFile());
                var backup = BackupFile.open(file())) {
            var outside = backup.manifest().outside().stream()
                    .collect(Collectors.toMap(BackupManifest.Outside::name, BackupManifest.Outside::reason));
            assertThat(outside)
                    .containsOnlyKeys(
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
            assertThat(outside.values()).allSatisfy(reason -> assertThat(reason).contains("a restore", " "));
            assertThat(zip.stream().map(ZipEntry::getName).filter(name -> name.startsWith("tables/")))
                    .containsExactlyElementsOf(Dump.tables(database).stream()
                            .filter(table -> !outside.containsKey(table))
                            .map(table -> "tables/" + table)
                            .toList());
            assertThat(backup.manifest().tables()).hasSize(report.tables());
            assertThat(backup.manifest().keyFingerprint()).isEqualTo(report.keyFingerprint());
        }
    }

    @Test
    void theFileIsForItsOwnerOnlyAndDoesNotHoldTheKey() throws Exception {
        back(file());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(Path.of(file() + ".part")).doesNotExist();
        String hexadecimal = HexFormat.of().formatHex(KEY);
        try (var zip = new ZipFile(file().toFile())) {
            for (var entry : zip.stream().toList()) {
                var text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1);
                assertThat(text).as(entry.getName()).doesNotContain(hexadecimal, hexadecimal.toUpperCase());
            }
        }
    }

    @Test
    void theTablesOfARunningDatabaseAreThoseOfOneMoment() throws Exception {
        Dump.execute(database, """
                CREATE SCHEMA aside;
                CREATE TABLE aside.first (number int PRIMARY KEY, filler text);
                CREATE TABLE public.last (number int PRIMARY KEY);
                INSERT INTO aside.first SELECT number, repeat(md5(number::text), 20) FROM generate_series(-20000, -1) AS number;
                INSERT INTO public.last SELECT generate_series(-20000, -1);
                """);
        var writing = new AtomicBoolean(true);
        var writer = Thread.ofPlatform().start(() -> writePairs(writing));
        try {
            awaitPairs();
            back(file());
        } finally {
            writing.set(false);
            writer.join();
        }

        try (var backup = BackupFile.open(file())) {
            Map<String, Long> rows = backup.manifest().tables().stream()
                    .collect(Collectors.toMap(BackupManifest.Table::name, BackupManifest.Table::rows));
            assertThat(rows.get("aside.first")).isGreaterThan(20_000).isEqualTo(rows.get("public.last"));
        }
    }

    private void writePairs(AtomicBoolean writing) {
        try (var connection = Dump.owner(database);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int number = 1; writing.get(); number++) {
                statement.execute("INSERT INTO aside.first VALUES (" + number + ", '')");
                statement.execute("INSERT INTO public.last VALUES (" + number + ")");
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitPairs() throws SQLException, InterruptedException {
        while (Dump.query(database, "SELECT number FROM public.last WHERE number > 0")
                .isEmpty()) {
            Thread.sleep(5);
        }
    }

    @Test
    void aFileThatIsThereIsNotReplaced() throws Exception {
        Files.writeString(file(), "thư của tôi");

        assertThatThrownBy(() -> back(file()))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("đã có");
        assertThat(Files.readString(file())).isEqualTo("thư của tôi");
    }

    @Test
    void aDatabaseOfAnotherKeyIsNeitherServedNorBackedUp() {
        IdentifierKey.admit(database, new Vault(key(1)).fingerprint());

        assertThatThrownBy(() -> back(file()))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining(ORIGIN.keyFingerprint());
        assertThat(file()).doesNotExist();
    }

    @Test
    void oneDamagedByteAnywhereIsRefused() throws Exception {
        back(file());
        byte[] whole = Files.readAllBytes(file());
        for (int place : new int[] {60, whole.length / 3, whole.length / 2, whole.length - 300, whole.length - 1}) {
            byte[] damaged = whole.clone();
            damaged[place] ^= 1;
            Files.write(file(), damaged);
            assertRefused(file(), KEY, place > 60 ? "bị hỏng" : "");
        }
    }

    @Test
    void aFileThatWasCutOffIsRefused() throws Exception {
        back(file());
        byte[] whole = Files.readAllBytes(file());
        for (int length : new int[] {whole.length - 1, whole.length / 2, 200, 40}) {
            Files.write(file(), Arrays.copyOf(whole, length));
            assertRefused(file(), KEY, "thiếu phần cuối");
        }
    }

    @Test
    void whatIsNotABackupOfOursIsRefused() throws Exception {
        zip(file(), "word/document.xml", "<w/>");
        assertRefused(file(), KEY, "không phải bản sao lưu");
        Files.writeString(file(), "không phải zip");
        assertRefused(file(), KEY, "không phải bản sao lưu");
        Files.write(file(), new byte[0]);
        assertRefused(file(), KEY, "không phải bản sao lưu");
        assertRefused(folder.resolve("khong-co.zip"), KEY, "Không có tệp sao lưu");
    }

    @Test
    void aBackupOfANewerVersionIsRefused() throws Exception {
        zip(file(), "cauviec-backup", "2");
        assertRefused(file(), KEY, "phiên bản mới hơn");

        Dump.execute(database, """
                INSERT INTO operations.schema_history
                  (installed_rank, version, description, type, script, installed_by, installed_on, execution_time, success)
                SELECT max(installed_rank) + 1, '299912312359', 'later', 'SQL', 'later', 'x', '2099-01-01', 1, true
                FROM operations.schema_history
                """);
        Files.delete(file());
        back(file());
        assertRefused(file(), KEY, "phiên bản mới hơn");
    }

    @Test
    void aWrongKeyIsRefused() throws Exception {
        back(file());

        assertRefused(file(), key(1), "không phải khóa của bản sao lưu");
    }

    @Test
    void aBackupOfAnotherProvinceIsRefusedUnlessTheTargetIsOfThatProvince() throws Exception {
        var elsewhere = new WriteBackup.Origin(
                ORIGIN.firstBusinessDay(), ORIGIN.begunAt(), ORIGIN.keyFingerprint(), "dienbien");
        new WriteBackup(database, elsewhere, CLOCK).run(file());

        assertRefused(file(), KEY, "là của tỉnh khác (dienbien), còn nơi này dùng hồ sơ tỉnh laocai");

        Path keyFile =
                Files.writeString(folder.resolve("khoa.key"), HexFormat.of().formatHex(KEY));
        var restored = new RestoreBackup(TestServer.testOptions(false), "dienbien")
                .run(file(), folder.resolve("data"), keyFile);
        assertThat(restored.rows()).isPositive();
    }

    @Test
    void aFolderThatHoldsAnythingIsRefused() throws Exception {
        back(file());
        Path target = Files.createDirectory(folder.resolve("data"));
        Files.writeString(target.resolve("thu.txt"), "thư");

        assertThatThrownBy(() -> restore(file(), target, KEY))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("không trống");
        assertThat(target).isDirectoryContaining("glob:**/thu.txt");
        try (var entries = Files.list(target)) {
            assertThat(entries).hasSize(1);
        }
    }

    private void assertRefused(Path file, byte[] key, String words) throws IOException {
        Path target = folder.resolve("data");
        assertThatThrownBy(() -> restore(file, target, key))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining(words);
        assertThat(target).doesNotExist();
    }

    private void restore(Path file, Path target, byte[] key) throws IOException {
        Path keyFile =
                Files.writeString(folder.resolve("khoa.key"), HexFormat.of().formatHex(key));
        new RestoreBackup(TestServer.testOptions(false), "laocai").run(file, target, keyFile);
    }

    private WriteBackup.Report back(Path file) {
        return new WriteBackup(database, ORIGIN, CLOCK).run(file);
    }

    private Path file() {
        return folder.resolve("sao-luu.zip");
    }

    private static void zip(Path file, String entry, String content) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry(entry));
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static byte[] key(int value) {
        var key = new byte[32];
        Arrays.fill(key, (byte) value);
        return key;
    }
}
