package vn.cauviec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServeCommandTest {
    /** Made by the first test that serves from it; the others start faster. */
    @TempDir
    private static Path served;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void aSignalEndsTheServerThenTheDatabaseWithoutAnError(String signal) throws Exception {
        Path data = served.resolve("dữ liệu của tỉnh");
        try (ChildJvm serve = ChildJvm.start(ServeProbe.class, "--port", "0", "--data", data.toString())) {
            String address = serve.await("Sẵn sàng").replaceFirst(".*(http://\\S+).*", "$1");
            HttpResponse<Void> page;
            try (HttpClient client = HttpClient.newHttpClient()) {
                page = client.send(
                        HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding());
            }
            serve.signal(signal);

            assertThat(serve.exitCode()).isZero();
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(serve.lines()).last().asString().contains("the database outlives the server");
            assertThat(data.resolve("pg/postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void theReaderIsToldWhatIsDoneAndWhatComesLast() {
        Path data = served.resolve("dữ liệu của tỉnh");
        try (ChildJvm serve = ChildJvm.start(ServeProbe.class, "--port", "0", "--data", data.toString())) {
            serve.await("Bấm Ctrl-C để dừng.");

            assertThat(serve.lines())
                    .filteredOn(line -> line.startsWith("["))
                    .allMatch(line -> line.matches("\\[ +\\d+,\\d s] \\p{L}.*"))
                    .hasSize(5);
            assertThat(serve.lines()).endsWith("a line for the end", "Bấm Ctrl-C để dừng.");
            try (ChildJvm second = ChildJvm.start(ServeProbe.class, "--port", "0", "--data", data.toString())) {
                assertThat(second.exitCode()).isEqualTo(1);
                assertThat(second.lines())
                        .anyMatch(line -> line.matches(".* đang được .* dùng \\(PID \\d+\\).*--data.*"));
            }
            serve.signal("TERM");
            assertThat(serve.exitCode()).isZero();
        }
    }

    @Test
    void aPortInUseIsSaidBeforeAnythingIsMade() throws IOException {
        Path data = folder.resolve("data");
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Result result = run("--port", Integer.toString(taken.getLocalPort()), "--data", data.toString());

            assertThat(result.code()).isEqualTo(1);
            assertThat(result.output())
                    .contains("Không mở được cổng " + taken.getLocalPort(), "Cannot open port", "--port");
            assertThat(data).doesNotExist();
        }
    }

    @Test
    void aWrongSettingIsSaidBeforeAnythingIsMade() throws IOException {
        Path data = folder.resolve("data");
        Path settings = Files.writeString(folder.resolve("tỉnh.conf"), "prot = 8090\n");

        Result result = run("--config", settings.toString(), "--data", data.toString());

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.output()).contains("tỉnh.conf, dòng 1: không có khóa “prot”. Khóa gần nhất là “port”");
        assertThat(data).doesNotExist();
    }

    @Test
    void aCertificateThatIsNoGoodIsSaidBeforeAnythingIsMade() throws IOException {
        Path data = folder.resolve("data");
        TestCertificate.make(folder, "old", "-20d", 10);
        Path settings = Files.writeString(
                folder.resolve("tỉnh.conf"),
                "tls.certificate = %s\ntls.key = %s\n".formatted(folder.resolve("old.crt"), folder.resolve("old.key")));

        Result result = run("--config", settings.toString(), "--data", data.toString());

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.output()).contains("old.crt đã hết hạn ngày", "expired on");
        assertThat(data).doesNotExist();
    }

    @Test
    void withoutACertificateTheSiteIsNotOpenedToTheNetwork() throws IOException {
        Path data = folder.resolve("data");
        Path settings = Files.writeString(folder.resolve("tỉnh.conf"), "listen = 0.0.0.0\n");

        Result result = run("--config", settings.toString(), "--data", data.toString());

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.output()).contains("Chưa có chứng chỉ nên không mở trang ra mạng ở địa chỉ 0.0.0.0");
        assertThat(data).doesNotExist();
    }

    @Test
    void theNamedFileGivesThePortUnlessTheCommandLineDoes() throws IOException {
        Path data = folder.resolve("data");
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path settings = Files.writeString(
                    folder.resolve("tỉnh.conf"), "port = %d\ndata = %s\n".formatted(taken.getLocalPort(), data));

            assertThat(run("--config", settings.toString()).output())
                    .contains("Không mở được cổng " + taken.getLocalPort());
            assertThat(run("--config", settings.toString(), "--port", Integer.toString(other.getLocalPort()))
                            .output())
                    .contains("Không mở được cổng " + other.getLocalPort());
            assertThat(data).doesNotExist();
        }
    }

    @Test
    void aForeignFolderIsRefused() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "mine");

        Result result = run("--port", "0", "--data", folder.toString());

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.output()).contains("không phải thư mục dữ liệu của Cầu Việc", "--data");
        assertThat(folder).isDirectoryContaining(file -> file.endsWith("letter.txt"));
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port=x", "--prot=1", "serv", "--today=31/02/2023", "--demo=big"})
    void whatIsNotUnderstoodIsNamed(String argument) {
        Result result = run(argument);

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.output()).contains("Không hiểu dòng lệnh", argument.replaceFirst(".*=", ""), "--help");
    }

    @Test
    void helpIsInVietnameseAndNamesEveryCommand() {
        Result result = run("--help");

        assertThat(result.code()).isZero();
        assertThat(result.output()).contains("Cách dùng: ./run", "Các lệnh:", "serve", "In hướng dẫn này.");
    }

    private record Result(int code, String output) {}

    private static Result run(String... arguments) {
        var output = new StringWriter();
        var console = new Console(output, "vi", Clock.systemUTC(), Instant.EPOCH);
        return new Result(CauViec.execute(console, ServeProbe.Application.class, arguments), output.toString());
    }
}
