package vn.cauviec.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cauviec.TestDatabase;

/** Disks without room: small file systems of their own where the tests run as root. */
class FullDiskDbTest {
    private static final FirstDay FIRST_DAY = FirstDay.forNewFolder(LocalDate.of(2023, 6, 14));

    @TempDir
    private Path disk;

    private boolean mounted;

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            assertThat(run("umount", disk.toString())).isZero();
        }
    }

    @Test
    void aFullDiskIsFoundBelowWhateverFailedOnIt() {
        var failure = new IllegalStateException(
                "the context could not be made", new SQLException("could not extend file", "53100"));

        assertThat(StartupProblem.findIn(failure))
                .hasValueSatisfying(problem -> assertThat(problem.vietnamese()).contains("đã đầy"));
        assertThat(StartupProblem.findIn(new IllegalStateException(new IOException("No space left on device"))))
                .isPresent();
        assertThat(StartupProblem.findIn(new IllegalStateException(new SQLException("duplicate key", "23505"))))
                .isEmpty();
    }

    @Test
    void aDiskThatIsTooSmallToBeginOnIsRefused() throws Exception {
        mount("32m");

        assertThatThrownBy(() -> DataFolder.open(disk, FIRST_DAY, Clock.systemUTC()))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("gần đầy");
        try (var entries = Files.list(disk)) {
            assertThat(entries).isEmpty();
        }
    }

    @Test
    void aBackupThatFindsNoRoomLeavesNothingBehind() throws Exception {
        mount("4k");
        var origin = new WriteBackup.Origin(
                LocalDate.of(2023, 6, 14),
                Instant.parse("2026-11-20T01:02:03Z"),
                new Vault(new byte[32]).fingerprint(),
                "laocai");
        for (int rest : List.of(4 << 10, 0)) {
            Files.write(disk.resolve("tệp khác"), new byte[(4 << 10) - rest]);
            var backup = new WriteBackup(TestDatabase.fresh(), origin, Clock.systemUTC());

            assertThatThrownBy(() -> backup.run(disk.resolve("sao-luu.zip")))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessageContaining("bản sao lưu chưa được ghi");
            try (var entries = Files.list(disk)) {
                assertThat(entries).containsExactly(disk.resolve("tệp khác"));
            }
        }
    }

    @Test
    void aDatabaseOnAFullDiskSaysSoAndStartsAgainOnceThereIsRoom() throws Exception {
        mount("240m");
        Path data = disk.resolve("data");
        MadeFolder.copyTo(data);
        Path other = Files.write(disk.resolve("tệp khác"), new byte[0]);
        fill(other);

        assertThatThrownBy(() -> DataFolder.open(data, FIRST_DAY, Clock.systemUTC()))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("cần ít nhất 64 MB trống");
        try (DataFolder folder = DataFolder.visit(data)) {
            assertThatThrownBy(() -> Databases.start(folder, TestServer.testOptions(false)))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessageContaining("đầy");
        }
        Files.delete(other);
        try (DataFolder folder = DataFolder.open(data, FIRST_DAY, Clock.systemUTC());
                Databases.Running database = Databases.start(folder, TestServer.testOptions(false))) {
            WritingProbe.connect(database.credentials()).close();
        }
    }

    private void mount(String size) throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root may mount a small disk");
        mounted = run("mount", "-t", "tmpfs", "-o", "size=" + size, "none", disk.toString()) == 0;
        assumeTrue(mounted, "no file system may be mounted here");
    }

    private static void fill(Path file) {
        try (var out = Files.newOutputStream(file)) {
            while (true) {
                out.write(new byte[4096]);
            }
        } catch (IOException _) {
            // full
        }
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
