package vn.cauviec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cauviec.operations.DataFolder;
import vn.cauviec.operations.DatabaseCredentials;
import vn.cauviec.operations.Migrations;
import vn.cauviec.operations.OldFolder;
import vn.cauviec.operations.Settings;
import vn.cauviec.operations.StartupProblem;

/** A folder of v0.1.0 under the program of today. */
class UpgradeTest {
    private static final Map<String, Long> AS_BEFORE =
            Map.of("people.person", 160L, "ledger.entry", 45L, "ledger.counted", 40L, "vacancies.vacancy", 40L);

    @TempDir
    private Path parent;

    private final StringWriter said = new StringWriter();

    @Test
    void dataOfTheFirstReleaseIsBackedUpMigratedVerifiedAndServed() throws Exception {
        Path data = OldFolder.copyTo(parent.resolve("dữ liệu của tỉnh"));
        try (ChildJvm serve = ChildJvm.start(BusinessProbe.Silent.class, "--port", "0", "--data", data.toString())) {
            String address = serve.await("Sẵn sàng").replaceFirst(".*http://localhost:(\\d+).*", "http://127.0.0.1:$1");
            assertThat(serve.lines())
                    .filteredOn(line -> line.startsWith("["))
                    .extracting(line -> line.replaceFirst("^\\[.*s] ", ""))
                    .containsSubsequence(
                            "Kiểm tra cấu trúc dữ liệu",
                            "Dữ liệu do phiên bản cũ ghi: sao lưu trước vào "
                                    + data.toRealPath().resolve("backups"),
                            "Nâng cấp cấu trúc dữ liệu",
                            "Kiểm tra sổ kết quả sau khi nâng cấp",
                            "Đã nâng cấp, sổ kết quả khớp: 45 bút toán, 40 kết quả được tính",
                            "Khởi động máy chủ");
            assertThat(Browser.openOn(URI.create(address)).get("/").status()).isEqualTo(200);
            serve.signal("TERM");
            assertThat(serve.exitCode()).isZero();
        }
        assertHolds(data, Migrations.newest());

        Path backup = backups(data).getFirst();
        assertThat(backup.getFileName().toString()).matches("before-" + Migrations.newest() + "-\\d{8}-\\d{6}\\.zip");
        Path restored = parent.resolve("khôi phục");
        int code = run("restore", backup.toString(), "--data", restored.toString(), "--key", OldFolder.KEY.toString());
        assertThat(said.toString()).endsWith("Sổ kết quả khớp.\n");
        assertThat(code).isZero();
        assertHolds(restored, Migrations.newest());
    }

    @Test
    void aMigrationThatFailsHalfWayLeavesEverythingAsItWas() throws Exception {
        Path data = OldFolder.copyTo(parent.resolve("data"));
        Map<String, List<String>> before;
        try (var folder = OldFolder.open(data);
                var database = OldFolder.start(folder)) {
            before = OldFolder.rows(database.credentials());
        }
        try (ChildJvm serve =
                ChildJvm.startWith(planted(), ServeProbe.class, "--port", "0", "--data", data.toString())) {
            assertThat(serve.exitCode()).isEqualTo(1);
            assertThat(serve.lines())
                    .anyMatch(line ->
                            line.startsWith("Không nâng cấp được cấu trúc dữ liệu: V299912310000__people_planted.sql: ")
                                    && line.contains("hãy chạy tiếp phiên bản cũ trên chính dữ liệu này"))
                    .anyMatch(line -> line.startsWith("The structure of the data could not be upgraded"))
                    .noneMatch(line -> line.contains("chuyện riêng"));
        }
        try (var folder = OldFolder.open(data);
                var database = OldFolder.start(folder)) {
            assertThat(OldFolder.rows(database.credentials())).isEqualTo(before);
            assertThat(OldFolder.newestMigration(database.credentials())).isEqualTo(OldFolder.VERSION);
        }
        assertThat(backups(data)).hasSize(1);
    }

    @Test
    void withoutRoomForTheBackupNothingIsTouched() throws Exception {
        Path data = OldFolder.copyTo(parent.resolve("data"));
        Path backups = Files.createDirectory(data.resolve("backups"));
        assumeTrue(command("mount", "-t", "tmpfs", "-o", "size=32m", "none", backups.toString()) == 0);
        try (var folder = OldFolder.open(data);
                var database = OldFolder.start(folder)) {
            assertThatThrownBy(() -> upgrade(folder, database.credentials()))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessageMatching(".* còn 3[12] MB, cần \\d+ MB; chưa có gì bị thay đổi.*")
                    .hasMessageContaining("until then the older version runs on");
            assertThat(OldFolder.newestMigration(database.credentials())).isEqualTo(OldFolder.VERSION);
            assertThat(backups(data)).isEmpty();
        } finally {
            assertThat(command("umount", backups.toString())).isZero();
        }
    }

    @Test
    void aLedgerThatDoesNotFitIsSaidLoudlyWithTheWayBack() throws Exception {
        Path data = OldFolder.copyTo(parent.resolve("data"));
        try (var folder = OldFolder.open(data);
                var database = OldFolder.start(folder)) {
            OldFolder.execute(database.credentials(), """
                    ALTER TABLE ledger.counted DISABLE TRIGGER USER;
                    DELETE FROM ledger.counted WHERE ctid = (SELECT min(ctid) FROM ledger.counted);
                    ALTER TABLE ledger.counted ENABLE TRIGGER USER;
                    """);

            Console console = upgrade(folder, database.credentials());

            String wayBack = "./run restore \"%s\" --data THƯ-MỤC-MỚI --key \"%s\""
                    .formatted(
                            backups(folder.path()).getFirst(),
                            folder.keysFolder().resolve("identifiers.key"));
            assertThat(said.toString()).contains("sổ kết quả KHÔNG khớp: ", wayBack);
            int until = said.getBuffer().length();
            console.sayTheEnd();
            assertThat(said.toString().substring(until)).contains("KHÔNG khớp", wayBack);
        }
    }

    @Test
    void anotherNodeThatStartsMeanwhileWaitsAndFindsEverythingDone() throws Exception {
        Path data = OldFolder.copyTo(parent.resolve("data"));
        try (var folder = OldFolder.open(data);
                var other = OldFolder.open(parent.resolve("nút hai"));
                var database = OldFolder.start(folder)) {
            var second = new CompletableFuture<Console>();
            Migrations.onOneNode(database.credentials(), () -> {}, () -> {
                Thread.ofVirtual().start(() -> finish(second, other, database.credentials()));
                await("Một nút khác đang nâng cấp dữ liệu; chờ nút đó làm xong");
                Migrations.migrate(database.credentials());
            });
            second.join();

            assertThat(said.toString()).doesNotContain("sao lưu trước");
            assertThat(backups(other.path())).isEmpty();
        }
    }

    private void finish(CompletableFuture<Console> done, DataFolder folder, DatabaseCredentials database) {
        done.completeAsync(() -> upgrade(folder, database), Runnable::run);
    }

    private void await(String words) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!said.toString().contains(words)) {
            assertThat(System.nanoTime()).as("not said: %s", words).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private static void assertHolds(Path data, String version) throws Exception {
        try (var folder = OldFolder.open(data);
                var database = OldFolder.start(folder)) {
            for (var table : AS_BEFORE.entrySet()) {
                assertThat(OldFolder.count(database.credentials(), table.getKey()))
                        .as(table.getKey())
                        .isEqualTo(table.getValue());
            }
            assertThat(OldFolder.newestMigration(database.credentials())).isEqualTo(version);
        }
    }

    /** Changes what is there, then stumbles over a row whose words nobody may read in a log. */
    private Path planted() throws IOException {
        Path folder = Files.createDirectories(parent.resolve("planted/db/migration"));
        Files.writeString(folder.resolve("V299912310000__people_planted.sql"), """
                -- Why: a test of an upgrade that fails half way.
                CREATE TABLE people.planted (words text PRIMARY KEY);
                UPDATE vacancies.vacancy SET title = 'changed';
                INSERT INTO people.planted (words) VALUES ('chuyện riêng'), ('chuyện riêng');
                """);
        return parent.resolve("planted");
    }

    private Console upgrade(DataFolder folder, DatabaseCredentials database) {
        var console = new Console(said, "vi", Clock.systemUTC(), Instant.now(Clock.systemUTC()));
        new Upgrade(console, folder, Settings.read(null, folder.path(), folder.path(), Map.of())).run(database);
        return console;
    }

    private int run(String... arguments) {
        var console = new Console(said, "vi", Clock.systemUTC(), Instant.EPOCH);
        return CauViec.execute(console, ServeProbe.Application.class, arguments);
    }

    private static List<Path> backups(Path data) throws IOException {
        if (Files.notExists(data.resolve("backups"))) {
            return List.of();
        }
        try (var files = Files.list(data.resolve("backups"))) {
            return files.sorted().toList();
        }
    }

    private static int command(String... command) throws Exception {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
