package vn.cauviec.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataFolderTest {
    /** In Vietnam this is already the next day. */
    private static final Instant EVENING = Instant.parse("2026-11-22T18:00:00Z");

    private static final Clock CLOCK = Clock.fixed(EVENING, ZoneOffset.UTC);
    private static final LocalDate DAY = LocalDate.of(2023, 6, 14);
    private static final FirstDay FIRST_DAY = FirstDay.forNewFolder(DAY);

    @TempDir
    private Path parent;

    private Path path;

    @BeforeEach
    void nameIt() {
        path = parent.resolve("Dữ liệu của tỉnh").resolve("năm đầu");
    }

    @Test
    void aNewFolderKeepsItsDayItsNodeAndItsKey() {
        Path node;
        byte[] key;
        try (DataFolder folder = DataFolder.open(path, FIRST_DAY, CLOCK)) {
            assertThat(folder.firstBusinessDay()).isEqualTo(DAY);
            assertThat(folder.createdAt()).isEqualTo(EVENING);
            assertThat(folder.clockShift()).isEqualTo(Duration.ofDays(-1258));
            node = folder.nodeFolder();
            key = folder.identifierKey(Map.of());
        }
        assertThat(key).hasSize(32);

        try (DataFolder folder = DataFolder.open(path, FirstDay.forNewFolder(DAY.plusYears(1)), Clock.systemUTC())) {
            assertThat(folder.firstBusinessDay()).isEqualTo(DAY);
            assertThat(folder.createdAt()).isEqualTo(EVENING);
            assertThat(folder.nodeFolder()).isEqualTo(node);
            assertThat(folder.identifierKey(Map.of())).isEqualTo(key);
        }
    }

    @Test
    void withoutADemoBusinessTimeIsTheWorldsTime() {
        try (DataFolder folder = DataFolder.open(path, FirstDay.forNewFolder(LocalDate.of(2026, 11, 23)), CLOCK)) {
            assertThat(folder.clockShift()).isZero();
        }
    }

    @Test
    void onlyItsUserReadsWhatIsInIt() throws IOException {
        try (DataFolder folder = DataFolder.open(path, FIRST_DAY, CLOCK)) {
            assertThat(permissions(folder.path())).isEqualTo("rwx------");
            assertThat(permissions(folder.keysFolder())).isEqualTo("rwx------");
            assertThat(permissions(folder.keysFolder().resolve("identifiers.key")))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void anotherDayThanTheOneItBeganWithIsRefused() {
        DataFolder.open(path, FIRST_DAY, CLOCK).close();

        DataFolder.open(path, FirstDay.exactly(DAY), CLOCK).close();
        assertProblem(
                () -> DataFolder.open(path, FirstDay.exactly(DAY.plusDays(1)), CLOCK),
                "đã bắt đầu từ ngày 2023-06-14",
                "began on 2023-06-14");
    }

    @Test
    void aSecondInstanceIsRefusedUntilTheFirstHasEnded() {
        try (DataFolder _ = DataFolder.open(path, FIRST_DAY, CLOCK)) {
            assertProblem(() -> DataFolder.open(path, FIRST_DAY, CLOCK), "đang được", "is in use by another process");
            try (DataFolder visited = DataFolder.visit(path)) {
                assertThat(visited.isLockedByUs()).isFalse();
            }
            assertProblem(() -> DataFolder.open(path, FIRST_DAY, CLOCK), "đang được", "is in use by another process");
        }
        DataFolder.open(path, FIRST_DAY, CLOCK).close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"letter.txt", "pg/PG_VERSION", "keys/id_rsa", "cauviec.properties"})
    void aForeignFolderIsRefusedAndStaysAsItWas(String file) throws IOException {
        Path foreign = path.resolve(file);
        Files.createDirectories(foreign.getParent());
        Files.writeString(foreign, "product=other\n");

        assertProblem(() -> DataFolder.open(path, FIRST_DAY, CLOCK), "không phải thư mục dữ liệu", "is not a data");
        assertProblem(() -> DataFolder.visit(path), "không phải thư mục dữ liệu", "is not a data");

        try (Stream<Path> files = Files.walk(path)) {
            assertThat(files.filter(Files::isRegularFile)).containsExactly(foreign);
        }
        assertThat(foreign).hasContent("product=other");
    }

    @Test
    void aFreshDiskIsNotForeign() throws IOException {
        Files.createDirectories(path.resolve("lost+found"));

        DataFolder.open(path, FIRST_DAY, CLOCK).close();

        assertThat(path.resolve("cauviec.properties")).exists();
    }

    @Test
    void aFolderWhoseBeginningWasInterruptedIsBegunAgain() throws IOException {
        DataFolder.open(path, FIRST_DAY, CLOCK).close();
        Files.delete(path.resolve("cauviec.properties"));
        Files.writeString(path.resolve("cauviec.properties.new"), "prod");
        String key = Files.readString(path.resolve("keys/identifiers.key"));

        DataFolder.open(path, FIRST_DAY, CLOCK).close();

        assertThat(path.resolve("keys/identifiers.key")).hasContent(key);
    }

    @Test
    void aFolderOfANewerVersionIsRefusedAndStaysAsItWas() throws IOException {
        DataFolder.open(path, FIRST_DAY, CLOCK).close();
        String marker = replaceInMarker("format=1", "format=2");

        assertProblem(() -> DataFolder.open(path, FIRST_DAY, CLOCK), "phiên bản mới hơn", "newer version");

        assertThat(path.resolve("cauviec.properties")).hasContent(marker);
    }

    @Test
    void aDamagedMarkerIsNamed() throws IOException {
        DataFolder.open(path, FIRST_DAY, CLOCK).close();
        replaceInMarker("firstBusinessDay=2023", "firstBusinessDay=MMXXIII");

        assertProblem(() -> DataFolder.open(path, FIRST_DAY, CLOCK), "cauviec.properties", "missing or damaged");
    }

    @Test
    void aFileIsNotAFolder() throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, "x");

        assertProblem(() -> DataFolder.open(path, FIRST_DAY, CLOCK), "không phải là thư mục", "is not a folder");
        assertProblem(
                () -> DataFolder.open(path.resolve("below"), FIRST_DAY, CLOCK),
                "không phải là thư mục",
                "is not a folder");
    }

    @Test
    void aPlaceWhereNobodyMayWriteIsNamed() {
        assertProblem(
                () -> DataFolder.open(Path.of("/sys/cauviec"), FIRST_DAY, CLOCK),
                "Không có quyền đọc hoặc ghi /sys/cauviec",
                "No right to read or write /sys/cauviec");
    }

    @Test
    void aMissingFolderCannotBeVisited() {
        assertProblem(() -> DataFolder.visit(path), "Không có thư mục dữ liệu", "There is no data folder");
        assertThat(path).doesNotExist();
    }

    @Test
    void severalNodesShareTheKeyThatTheEnvironmentNames() throws IOException {
        Path shared = parent.resolve("khóa chung");
        Files.writeString(shared, "0f".repeat(32) + "\n");
        try (DataFolder folder = DataFolder.open(path, FIRST_DAY, CLOCK)) {
            assertThat(folder.identifierKey(Map.of("CAUVIEC_KEY_FILE", shared.toString())))
                    .hasSize(32)
                    .containsOnly(15);
            Files.writeString(shared, "0f".repeat(31));
            assertProblem(
                    () -> folder.identifierKey(Map.of("CAUVIEC_KEY_FILE", shared.toString())),
                    "khóa chung bị thiếu hoặc hỏng",
                    "is missing or damaged");
        }
    }

    private static void assertProblem(ThrowingCallable work, String vietnamese, String english) {
        assertThatThrownBy(work).isInstanceOfSatisfying(StartupProblem.class, problem -> {
            assertThat(problem.vietnamese()).contains(vietnamese).doesNotContain("\n");
            assertThat(problem.english()).contains(english).doesNotContain("\n");
        });
    }

    private String replaceInMarker(String what, String by) throws IOException {
        Path marker = path.resolve("cauviec.properties");
        String text = Files.readString(marker).replace(what, by);
        assertThat(text).contains(by);
        Files.writeString(marker, text);
        return text;
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
