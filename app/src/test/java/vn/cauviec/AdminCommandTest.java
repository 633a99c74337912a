package vn.cauviec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.cauviec.operations.DataFolder;
import vn.cauviec.operations.Databases;
import vn.cauviec.operations.FirstDay;
import vn.cauviec.operations.Migrations;

class AdminCommandTest {
    @TempDir
    private Path data;

    @Test
    void linksAreMadeWhileNobodyHoldsTheRolesAndNotAfterwards() {
        change("SELECT 1");
        var made = run("admin", "create", "--data", data.toString(), "--port", "8090");
        assertThat(made.code()).isZero();
        assertThat(made.output())
                .containsPattern("Quản trị hệ thống[^\n]*\n  http://localhost:8090/moi/[A-Za-z0-9_-]{43}\n")
                .containsPattern("Lãnh đạo[^\n]*\n  http://localhost:8090/moi/[A-Za-z0-9_-]{43}\n")
                .contains("trong 24 giờ");

        change("UPDATE access.account SET status = 'ACTIVE', password_hash = 'x'");
        var again = run("admin", "create", "--data", data.toString());
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.output()).contains("không tạo liên kết nào").doesNotContain("/moi/");
    }

    @Test
    void aRoleHoldsFromTheBusinessDayOfTheFolder() {
        change("SELECT 1");
        run("admin", "create", "--data", data.toString());

        assertThat(
                        change(
                                "SELECT count(*) FROM access.role_grant WHERE valid_from BETWEEN '2023-06-14' AND '2023-06-15'"))
                .isEqualTo(2);
    }

    @Test
    void aFolderThatIsNotThereIsSaidInASentence() {
        var result = run("admin", "create", "--data", data.resolve("khac").toString());

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.output()).contains("Không có thư mục dữ liệu", "--data");
    }

    @Test
    void aLostSecondStepIsTakenAwayAtTheMachine() {
        change("SELECT 1");
        run("admin", "create", "--data", data.toString());
        var none = run("admin", "reset-second-step", "quan.tri@example.vn", "--data", data.toString());
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.output()).contains("không thay đổi gì");
        change("""
                INSERT INTO access.second_step (account_id, secret_sealed, last_step, set_up_at)
                SELECT id, '', 0, created_at FROM access.account ORDER BY id LIMIT 1
                """);
        signsInWith("Quan.Tri@example.vn");

        var done = run("admin", "reset-second-step", "quan.tri@example.vn", "--data", data.toString());

        assertThat(done.code()).as(done.output()).isZero();
        assertThat(done.output()).contains("Đã gỡ bước xác nhận thứ hai");
        assertThat(change("SELECT count(*) FROM access.second_step")).isZero();
        assertThat(change("SELECT count(*) FROM access.audit_write WHERE action = 'SECOND_STEP_RESET'"))
                .isEqualTo(1);
    }

    /** The account with a second step signs in with the address. */
    private void signsInWith(String email) {
        String key;
        try (var folder = DataFolder.visit(data)) {
            var vault = folder.vault(Map.of());
            key = HexFormat.of().formatHex(vault.hash("EMAIL", email.toLowerCase(Locale.ROOT)));
        }
        change("INSERT INTO access.login (account_id, kind, key, sealed) SELECT account_id, 'EMAIL', '\\x" + key
                + "', '' FROM access.second_step");
    }

    private record Result(int code, String output) {}

    /** Runs the SQL as the owner, in the folder, while nobody else does; answers the number that it selects or changes. */
    private long change(String sql) {
        try (var folder = DataFolder.open(data, FirstDay.forNewFolder(LocalDate.of(2023, 6, 14)), Clock.systemUTC());
                var database = Databases.start(folder, Databases.Options.of(Map.of()))) {
            Migrations.migrate(database.credentials());
            var owner = database.credentials().owner();
            var client = JdbcClient.create(
                    new DriverManagerDataSource(database.credentials().jdbcUrl(), owner.user(), owner.password()));
            return sql.startsWith("SELECT")
                    ? client.sql(sql).query(Long.class).single()
                    : client.sql(sql).update();
        }
    }

    private static Result run(String... arguments) {
        var output = new StringWriter();
        var console = new Console(output, "vi", Clock.systemUTC(), Instant.EPOCH);
        return new Result(CauViec.execute(console, ServeProbe.Application.class, arguments), output.toString());
    }
}
