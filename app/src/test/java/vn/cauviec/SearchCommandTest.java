package vn.cauviec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.cauviec.operations.DataFolder;
import vn.cauviec.operations.Databases;
import vn.cauviec.operations.FirstDay;
import vn.cauviec.operations.Migrations;

class SearchCommandTest {
    @TempDir
    private Path data;

    @Test
    void withoutARunningServerTheRebuildWaitsForTheNextStart() {
        assertThat(waitingRebuilds()).isZero();
        var output = new StringWriter();
        var console = new Console(output, "vi", Clock.systemUTC(), Instant.EPOCH);

        int code =
                CauViec.execute(console, ServeProbe.Application.class, "search", "rebuild", "--data", data.toString());

        assertThat(code).isZero();
        assertThat(output.toString()).contains("Chỉ mục tìm việc sẽ được lập lại khi khởi động lần tới.");
        assertThat(waitingRebuilds()).isEqualTo(1);
    }

    @Test
    void besideARunningServerTheRebuildIsAskedOfIt() {
        var output = new StringWriter();
        var console = new Console(output, "vi", Clock.systemUTC(), Instant.EPOCH);
        try (var folder = DataFolder.open(data, FirstDay.forNewFolder(LocalDate.of(2023, 6, 14)), Clock.systemUTC());
                var database = Databases.start(folder, Databases.Options.of(Map.of()))) {
            Migrations.migrate(database.credentials());

            int code = CauViec.execute(
                    console, ServeProbe.Application.class, "search", "rebuild", "--data", data.toString());

            assertThat(code).isZero();
        }
        assertThat(output.toString()).contains("Máy chủ đang chạy sẽ lập lại chỉ mục tìm việc ngay");
        assertThat(waitingRebuilds()).isEqualTo(1);
    }

    private long waitingRebuilds() {
        try (var folder = DataFolder.open(data, FirstDay.forNewFolder(LocalDate.of(2023, 6, 14)), Clock.systemUTC());
                var database = Databases.start(folder, Databases.Options.of(Map.of()))) {
            Migrations.migrate(database.credentials());
            var worker = database.credentials().worker();
            return JdbcClient.create(new DriverManagerDataSource(
                            database.credentials().jdbcUrl(), worker.user(), worker.password()))
                    .sql("SELECT count(*) FROM operations.change_feed WHERE kind = 'VACANCY_INDEX_REBUILD_ASKED'")
                    .query(Long.class)
                    .single();
        }
    }
}
