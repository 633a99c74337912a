package vn.cauviec.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cauviec.operations.DatabaseCredentials.Login;
import vn.cauviec.operations.domain.ConfigurationFile;

class SettingsTest {
    private static final Path HOUSE = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    @Test
    void whereNothingIsSaidTheStandardHolds() {
        var settings = read(Map.of());

        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.demo()).isEqualTo(StartOptions.Demo.SMALL);
        assertThat(settings.seed()).isEqualTo(89);
        assertThat(settings.dataOr(folder)).isEqualTo(folder);
        assertThat(settings.properties())
                .isEqualTo(Map.ofEntries(
                        Map.entry("cauviec.pool.application", "12"),
                        Map.entry("cauviec.pool.visitors", "8"),
                        Map.entry("cauviec.pool.worker", "4"),
                        Map.entry("cauviec.limit.requests", "50"),
                        Map.entry("cauviec.province", "laocai"),
                        Map.entry("cauviec.mail.tls", "starttls"),
                        Map.entry("cauviec.log.format", "text"),
                        Map.entry("cauviec.backup.time", "02:30"),
                        Map.entry("cauviec.backup.keep-days", "14"),
                        Map.entry("cauviec.backup.keep-months", "12"),
                        Map.entry("cauviec.search", "lucene"),
                        Map.entry("cauviec.search.name", "cauviec-jobs")));
        assertThat(DatabaseCredentials.fromEnvironment(settings.environment())).isEmpty();
    }

    @Test
    void theFileOfTheDataFolderIsReadAndTheEnvironmentWins() throws IOException {
        write("""
                # ghi chú
                port = 8090
                demo=none
                  seed =  7\s\s
                pool.worker =
                """);

        var settings = read(Map.of("CAUVIEC_PORT", "9000", "CAUVIEC_SEED", " "));

        assertThat(settings.port()).isEqualTo(9000);
        assertThat(settings.demo()).isEqualTo(StartOptions.Demo.NONE);
        assertThat(settings.seed()).isEqualTo(7);
        assertThat(settings.text(Setting.POOL_WORKER)).isEqualTo("4");
    }

    @Test
    void aNamedFileIsReadInsteadAndMayNameTheDataFolder() throws IOException {
        write("port = 8090\n");
        Path named = Files.writeString(folder.resolve("tỉnh ta.conf"), "data = /srv/dữ liệu của tỉnh\n");

        var settings = Settings.read(named, null, folder, Map.of());

        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.dataOr(folder)).isEqualTo(Path.of("/srv/dữ liệu của tỉnh"));
    }

    @Test
    void theDataFolderOfTheEnvironmentHasItsFileReadUnlessTheCommandLineNamesAnother() throws IOException {
        write("port = 8090\n");
        var environment = Map.of("CAUVIEC_DATA", folder.toString());

        assertThat(Settings.read(null, null, Path.of("data"), environment).port())
                .isEqualTo(8090);
        assertThat(Settings.read(null, Path.of("khác"), Path.of("data"), environment)
                        .port())
                .isEqualTo(8080);
    }

    @Test
    void aPasswordIsTakenAsItStands() throws IOException {
        write("""
                database.url = jdbc:postgresql://db/cauviec
                database.owner.password = a\\n=b #c
                database.app.password = "d"
                database.worker.password = mật khẩu
                """);
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r-----"));

        assertThat(DatabaseCredentials.fromEnvironment(read(Map.of()).environment()))
                .contains(new DatabaseCredentials(
                        "jdbc:postgresql://db/cauviec",
                        new Login("cauviec_owner", "a\\n=b #c"),
                        new Login("cauviec_app", "\"d\""),
                        new Login("cauviec_worker", "mật khẩu")));
    }

    @Test
    void aPasswordThatEverybodyMayReadIsRefusedAndNotShown() throws IOException {
        write("database.app.password = bi-mat\n");
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> read(Map.of()))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("chmod o-r " + file())
                .hasMessageNotContaining("bi-mat");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    prot = 8080          | dòng 2: không có khóa “prot”. Khóa gần nhất là “port”
                    database.ulr = x     | “database.url”
                    Port = 1             | không có khóa “Port”. Khóa gần nhất là “port”
                    data = /srv/x        | không có khóa “data”
                    port = 80 80         | “80 80” không dùng được cho khóa “port”; cần số từ 0 đến 65535
                    port = 65536         | it takes a number from 0 to 65535
                    seed = nhiều         | cần một số nguyên
                    demo = big           | cần none hoặc small
                    pool.application = 0 | cần số từ 1 đến 70
                    oidc.vneid.isuer = x | không có khóa “oidc.vneid.isuer”. Khóa gần nhất là “oidc.<name>.issuer”
                    oidc.VNeID.issuer =  | không có khóa “oidc.VNeID.issuer”
                    oidc.<name>.label =  | không có khóa “oidc.<name>.label”
                    oidc.a.issuer = http://id.example.vn | cần địa chỉ bắt đầu bằng https://
                    oidc.a.client-secret-file = b | cần đường dẫn đầy đủ
                    key.file = keys/a    | cần đường dẫn đầy đủ, bắt đầu bằng /
                    database.url = db:1  | cần giá trị bắt đầu bằng jdbc:postgresql:
                    alarm.mail = trực    | cần một địa chỉ thư điện tử
                    log.format = xml     | cần text hoặc json
                    search = elastic     | cần lucene hoặc cluster
                    search.addresses = http://search1:9200 | cần các địa chỉ bắt đầu bằng https://
                    search.name = Jobs   | cần chữ thường, chữ số và dấu gạch nối
                    port 8080            | dòng 2: cần viết “khóa = giá trị”
                    = 8080               | dòng 2: cần viết “khóa = giá trị”
                    """)
    void whatIsWrongIsNamedWithItsLine(String line, String sentence) throws IOException {
        write("# dòng 1\n" + line + "\n");

        assertThatThrownBy(() -> read(Map.of()))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining(file().toString())
                .hasMessageContaining(sentence);
    }

    @Test
    void aFamilyOfKeysIsSaidOnceForEachName() throws IOException {
        write("""
                oidc.vneid.issuer = https://vneid.example.vn
                oidc.vneid.client-id = cauviec
                oidc.tinh.issuer = https://tinh.example.vn/oidc
                oidc.tinh.label = Danh tính tỉnh
                """);

        var properties = read(Map.of("CAUVIEC_OIDC_TINH_CLIENT_ID", "cv", "CAUVIEC_OIDC_VNEID_CLIENT_ID", "another"))
                .properties();

        assertThat(properties)
                .containsEntry("cauviec.oidc.vneid.issuer", "https://vneid.example.vn")
                .containsEntry("cauviec.oidc.vneid.client-id", "another")
                .containsEntry("cauviec.oidc.tinh.issuer", "https://tinh.example.vn/oidc")
                .containsEntry("cauviec.oidc.tinh.client-id", "cv")
                .containsEntry("cauviec.oidc.tinh.label", "Danh tính tỉnh")
                .doesNotContainKey("cauviec.oidc.tinh.client-secret");
    }

    @Test
    void aFamilyThatLacksWhatItNeedsIsRefusedAndAnEnvironmentToo() throws IOException {
        write("oidc.vneid.issuer = https://vneid.example.vn\n");

        assertThatThrownBy(() -> read(Map.of()))
                .hasMessageContaining("Đã có khóa “oidc.vneid.issuer” nhưng thiếu “oidc.vneid.client-id”");
        write("search = cluster\n");
        assertThatThrownBy(() -> read(Map.of()))
                .hasMessageContaining("Đã có khóa “search” nhưng thiếu “search.addresses”");
        write("""
                oidc.a.issuer = https://a.example.vn
                oidc.a.client-id = cauviec
                oidc.a.client-secret-file = /không/có
                """);
        assertThatThrownBy(() -> read(Map.of()))
                .hasMessageContaining("Không đọc được tệp /không/có của khóa “oidc.a.client-secret-file”");
        assertThatThrownBy(() -> read(Map.of("CAUVIEC_OIDC_VNEID_ISSUER", "ftp://a")))
                .hasMessageContaining("Biến môi trường CAUVIEC_OIDC_VNEID_ISSUER");
    }

    @Test
    void aKeyThatIsSaidTwiceIsRefused() throws IOException {
        write("port = 1\nport = 2\n");

        assertThatThrownBy(() -> read(Map.of())).hasMessageContaining("dòng 2: khóa “port” đã có ở trên");
    }

    @Test
    void aFileThatCannotBeReadIsNamed() throws IOException {
        assertThatThrownBy(() -> Settings.read(folder.resolve("không có"), null, folder, Map.of()))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("Không có tệp cấu hình");
        Files.write(file(), "port = 1 # Lào".getBytes(StandardCharsets.UTF_16));
        assertThatThrownBy(() -> read(Map.of()))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("không phải văn bản UTF-8");
    }

    @Test
    void aWrongValueOfTheEnvironmentIsNamed() {
        assertThatThrownBy(() -> read(Map.of("CAUVIEC_PORT", "http")))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("Biến môi trường CAUVIEC_PORT: “http” không dùng được");
    }

    @Test
    void theFileMayStandInAFolderThatIsNotBegunYet() throws IOException {
        write("port = 1\n");

        DataFolder.open(folder, FirstDay.forNewFolder(LocalDate.of(2023, 6, 14)), Clock.systemUTC())
                .close();

        assertThat(file()).hasContent("port = 1");
    }

    @Test
    void theManualHasEverySettingWithItsDefault() throws IOException {
        var manual = Files.readString(HOUSE.resolve("docs/operations.md"));

        assertThat(Arrays.stream(Setting.values())
                        .map(setting -> "| `%s` | `%s` | %s | %s |"
                                .formatted(
                                        setting.key(),
                                        setting.variable(),
                                        setting.standard().isEmpty() ? "" : "`" + setting.standard() + "`",
                                        setting.meaning())))
                .allSatisfy(row -> assertThat(manual.lines()).contains(row));
        assertThat(manual.lines().filter(line -> line.matches("\\| `[a-z.<>-]+` \\| `CAUVIEC_.*")))
                .hasSameSizeAs(Setting.values());
    }

    @Test
    void theFileThatIsInstalledNamesEverySettingAndAsksForNoSample() throws IOException {
        Path shipped = HOUSE.resolve("packaging/cauviec.conf");
        Path spoken = Files.writeString(
                folder.resolve("spoken.conf"), Files.readString(shipped).replaceAll("(?m)^# ([a-z.<>-]+ =)", "$1"));

        assertThat(ConfigurationFile.read(shipped))
                .extracting(line -> line.key() + " = " + line.value())
                .containsExactly("demo = none");
        assertThat(ConfigurationFile.read(spoken))
                .extracting(ConfigurationFile.Line::key)
                .containsExactly(
                        Arrays.stream(Setting.values()).map(Setting::key).toArray(String[]::new));
        Path secret = Files.writeString(folder.resolve("oidc.secret"), "x");
        Files.writeString(
                spoken,
                Files.readString(spoken)
                        .replace("<name>", "vneid")
                        .replace(
                                "/etc/cauviec/oidc.secret",
                                secret.toAbsolutePath().toString()));
        assertThat(Settings.read(spoken, null, folder, Map.of()).dataOr(folder)).isEqualTo(Path.of("/var/lib/cauviec"));
    }

    private Settings read(Map<String, String> environment) {
        return Settings.read(null, folder, Path.of("data"), environment);
    }

    private Path file() {
        return folder.resolve("cauviec.conf");
    }

    private void write(String text) throws IOException {
        Files.writeString(file(), text);
    }
}
