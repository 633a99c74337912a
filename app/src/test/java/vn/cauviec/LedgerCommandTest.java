package vn.cauviec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.cauviec.operations.DataFolder;
import vn.cauviec.operations.Databases;
import vn.cauviec.operations.FirstDay;
import vn.cauviec.operations.Migrations;

class LedgerCommandTest {
    @TempDir
    private Path data;

    @Test
    void verifyStartsTheDatabaseItselfAndNamesWhatDoesNotFit() {
        damage("SELECT 1");
        var sound = run("ledger", "verify", "--data", data.toString());

        damage("ALTER TABLE ledger.entry DISABLE TRIGGER entry_is_append_only");
        var damaged = run("ledger", "verify", "--data", data.toString());

        assertThat(sound).isEqualTo(new Result(0, """
                        Sổ kết quả: đã đọc 0 bút toán, 0 kết quả được tính.
                        Sổ kết quả khớp.
                        """));
        assertThat(damaged.code()).isEqualTo(1);
        assertThat(damaged.output()).contains("Sổ kết quả KHÔNG khớp: bảng ledger.entry");
    }

    @Test
    void aFolderThatIsNotThereIsSaidInASentence() {
        var result = run("ledger", "verify", "--data", data.resolve("khac").toString());

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.output()).contains("Không có thư mục dữ liệu", "--data");
    }

    @Test
    void theCommandAloneAsksForMore() {
        assertThat(run("ledger").code()).isEqualTo(2);
        assertThat(run("ledger", "--help").output()).contains("verify", "Tính lại sổ kết quả");
        assertThat(run("ledger", "verify", "--help").output()).contains("--data");
    }

    private record Result(int code, String output) {}

    private void damage(String sql) {
        try (var folder = DataFolder.open(data, FirstDay.forNewFolder(LocalDate.of(2023, 6, 14)), Clock.systemUTC());
                var database = Databases.start(folder, Databases.Options.of(java.util.Map.of()))) {
            Migrations.migrate(database.credentials());
            var owner = database.credentials().owner();
            JdbcClient.create(new DriverManagerDataSource(
                            database.credentials().jdbcUrl(), owner.user(), owner.password()))
                    .sql("DO $$ BEGIN EXECUTE '" + sql + "'; END $$")
                    .update();
        }
    }

    private static Result run(String... arguments) {
        var output = new StringWriter();
        var console = new Console(output, "vi", Clock.systemUTC(), Instant.EPOCH);
        return new Result(CauViec.execute(console, ServeProbe.Application.class, arguments), output.toString());
    }
}
