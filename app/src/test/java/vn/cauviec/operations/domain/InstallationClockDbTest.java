package vn.cauviec.operations.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cauviec.TestDatabase;
import vn.cauviec.operations.DataFolder;
import vn.cauviec.operations.FirstDay;
import vn.cauviec.operations.StartupProblem;

/** Folders of several nodes on one database. */
class InstallationClockDbTest {
    private static final Clock MACHINE = Clock.systemUTC();
    private static final FirstDay JUNE = FirstDay.exactly(LocalDate.of(2023, 6, 14));
    private static final FirstDay TODAY = FirstDay.forNewFolder(LocalDate.of(2026, 11, 27));

    @TempDir
    private Path folder;

    @Test
    void theFirstNodeBeginsTheClockAndEveryOtherTakesItOver() {
        var database = TestDatabase.fresh();
        try (var one = DataFolder.open(folder.resolve("một"), JUNE, MACHINE);
                var two = DataFolder.open(folder.resolve("hai"), TODAY, MACHINE)) {
            one.keepTimeWith(database, JUNE, MACHINE);
            two.keepTimeWith(database, TODAY, MACHINE);

            assertThat(two.firstBusinessDay()).isEqualTo(JUNE.day());
            assertThat(two.clockShift()).isEqualTo(one.clockShift());
            assertThat(two.nodeFolder().getFileName())
                    .isNotEqualTo(one.nodeFolder().getFileName());
        }
        try (var two = DataFolder.visit(folder.resolve("hai"))) {
            assertThat(two.firstBusinessDay()).isEqualTo(JUNE.day());
        }
    }

    @Test
    void aNodeThatInsistsOnAnotherDayIsRefused() {
        var database = TestDatabase.fresh();
        var may = FirstDay.exactly(LocalDate.of(2023, 5, 2));
        try (var one = DataFolder.open(folder.resolve("một"), JUNE, MACHINE);
                var two = DataFolder.open(folder.resolve("hai"), may, MACHINE)) {
            one.keepTimeWith(database, JUNE, MACHINE);

            assertThatThrownBy(() -> two.keepTimeWith(database, may, MACHINE))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessageContaining("2023-06-14")
                    .hasMessageContaining("--today 2023-05-02");
        }
    }

    @Test
    void aNodeWhoseClockIsFiveMinutesOffIsToldWhatToDoAndChangesNothing() {
        var database = TestDatabase.fresh();
        var late = Clock.offset(MACHINE, Duration.ofMinutes(-5));
        var early = Clock.offset(MACHINE, Duration.ofMinutes(5));
        try (var one = DataFolder.open(folder.resolve("một"), JUNE, MACHINE)) {
            assertThatThrownBy(() -> one.keepTimeWith(database, JUNE, late))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessageContaining("chậm hơn đồng hồ máy chủ cơ sở dữ liệu 5 phút")
                    .hasMessageContaining("NTP");
            assertThatThrownBy(() -> one.keepTimeWith(database, JUNE, early))
                    .hasMessageContaining("nhanh hơn đồng hồ máy chủ cơ sở dữ liệu 5 phút");
        }
        try (var two = DataFolder.open(folder.resolve("hai"), TODAY, MACHINE)) {
            two.keepTimeWith(database, TODAY, MACHINE);
            assertThat(two.firstBusinessDay()).as("nobody had begun the clock").isEqualTo(TODAY.day());
        }
    }
}
