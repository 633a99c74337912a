package vn.cauviec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backup and restore as they are typed, beside a running server. */
class BackupCommandTest {
    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    private static ChildJvm server;

    @BeforeAll
    static void serveAndBackUp() {
        server = ChildJvm.start(
                ServeProbe.class, "--port", "0", "--data", running().toString());
        server.await("Bấm Ctrl-C để dừng.");
        Result result = run("backup", file().toString(), "--data", running().toString());
        assertThat(result.output())
                .containsPattern("Đã ghi \\S.*sao lưu\\.zip: \\d\\d bảng, \\d+ dòng\\.\n")
                .containsPattern("không chứa khóa định danh.* dấu vân tay [0-9a-f]{16}");
        assertThat(result.code()).isZero();
    }

    @AfterAll
    static void stop() {
        server.signal("TERM");
        assertThat(server.exitCode()).isZero();
        server.close();
    }

    @Test
    void withFileAndKeyAnInstallationComesBackAndItsLedgerIsVerified() {
        Path data = folder.resolve("khôi phục");

        Result restored = restore(file(), data, key());

        assertThat(restored.output())
                .containsPattern("Đã khôi phục \\d\\d bảng, \\d+ dòng; kiểm tra sổ kết quả\n")
                .endsWith("""
                        Sổ kết quả: đã đọc 0 bút toán, 0 kết quả được tính.
                        Sổ kết quả khớp.
                        """);
        assertThat(restored.code()).isZero();
        assertThat(data.resolve("keys/identifiers.key")).hasSameTextualContentAs(key());
        assertRefused(restore(file(), data, key()), "không trống", "is not empty");
    }

    @Test
    void anotherKeyIsRefusedBeforeAnythingIsWritten() throws IOException {
        Path other = Files.writeString(folder.resolve("khác.key"), "0f".repeat(32));

        assertRefused(restore(file(), folder.resolve("data"), other), "không phải khóa của bản sao lưu", "fingerprint");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aDamagedFileIsRefusedBeforeAnythingIsWritten() throws IOException {
        byte[] bytes = Files.readAllBytes(file());
        bytes[bytes.length / 2] ^= 1;
        Path damaged = Files.write(folder.resolve("hỏng.zip"), bytes);

        assertRefused(restore(damaged, folder.resolve("data"), key()), "bị hỏng", "is damaged");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aForeignFileIsRefusedBeforeAnythingIsWritten() throws IOException {
        Path foreign = folder.resolve("lạ.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(foreign))) {
            zip.putNextEntry(new ZipEntry("thư.txt"));
            zip.write("thư của tôi".getBytes(StandardCharsets.UTF_8));
        }

        assertRefused(restore(foreign, folder.resolve("data"), key()), "không phải bản sao lưu", "is not a backup");
        assertRefused(
                restore(folder.resolve("không có.zip"), folder.resolve("data"), key()),
                "Không có tệp sao lưu",
                "There is no backup file");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aFileThatIsThereIsNotReplaced() throws IOException {
        Path letter = Files.writeString(folder.resolve("thư.txt"), "thư của tôi");

        assertRefused(run("backup", letter.toString(), "--data", running().toString()), "đã có", "is there already");
        assertThat(letter).hasContent("thư của tôi");
    }

    @Test
    void aPlaceThatIsNotThereIsNamed() {
        Path file = folder.resolve("không có/sao lưu.zip");

        assertRefused(
                run("backup", file.toString(), "--data", running().toString()), "Không có thư mục", "Make it first");
    }

    @Test
    void whatMustBeNamedIsAskedFor() {
        assertThat(run("backup", "--data", running().toString()).code()).isEqualTo(2);
        assertThat(run("restore", file().toString(), "--data", folder.toString()))
                .satisfies(result -> assertThat(result.code()).isEqualTo(2))
                .satisfies(result -> assertThat(result.output()).contains("--key"));
    }

    private record Result(int code, String output) {}

    private static void assertRefused(Result result, String vietnamese, String english) {
        assertThat(result.output()).contains(vietnamese, english);
        assertThat(result.code()).isEqualTo(1);
    }

    private static Path running() {
        return shared.resolve("dữ liệu của tỉnh");
    }

    private static Path file() {
        return shared.resolve("sao lưu.zip");
    }

    private static Path key() {
        return running().resolve("keys/identifiers.key");
    }

    private static Result restore(Path file, Path data, Path key) {
        return run("restore", file.toString(), "--data", data.toString(), "--key", key.toString());
    }

    private static Result run(String... arguments) {
        var output = new StringWriter();
        var console = new Console(output, "vi", Clock.systemUTC(), Instant.EPOCH);
        return new Result(CauViec.execute(console, ServeProbe.Application.class, arguments), output.toString());
    }
}
