package vn.cauviec.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import vn.cauviec.TestDatabase;
import vn.cauviec.operations.DatabaseCredentials.Login;

class MigrationsDbTest {
    private static final String COUNT = "SELECT count(*) FROM operations.schema_history";

    private final DatabaseCredentials database = TestDatabase.fresh();

    @Test
    void whatIsUpToDateStaysAsItIs() throws SQLException {
        int before = number(COUNT);

        Migrations.migrate(database);

        assertThat(number(COUNT)).isEqualTo(before).isPositive();
    }

    @Test
    void aDatabaseOfANewerVersionIsRefusedAndStaysAsItIs() throws SQLException {
        number("""
                WITH newer AS (
                  INSERT INTO operations.schema_history
                    (installed_rank, version, description, type, script, installed_by, execution_time, success)
                  VALUES (9999, '299901010000', 'of the future', 'SQL', 'V299901010000__x.sql', 'x', 1, true)
                  RETURNING 1
                )
                SELECT count(*) FROM newer
                """);
        int before = number(COUNT);

        assertThatThrownBy(() -> Migrations.migrate(database))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("phiên bản mới hơn");

        assertThat(number(COUNT)).isEqualTo(before);
    }

    @Test
    void aDatabaseWhoseMigrationsWereOthersIsRefused() throws SQLException {
        number("""
                WITH changed AS (
                  UPDATE operations.schema_history
                  SET checksum = checksum + 1
                  WHERE type = 'SQL'
                  RETURNING 1
                )
                SELECT count(*) FROM changed
                """);

        assertThatThrownBy(() -> Migrations.migrate(database))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("bản Cầu Việc khác ghi");
    }

    @Test
    void aDatabaseThatCannotBeReachedIsNamedWithoutItsPassword() {
        var stranger = new DatabaseCredentials(
                database.jdbcUrl(), new Login("cauviec_owner", "wrong word"), database.app(), database.worker());

        assertThatThrownBy(() -> Migrations.migrate(stranger))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("Không kết nối được cơ sở dữ liệu " + database.jdbcUrl())
                .hasMessageNotContaining("wrong word");
    }

    private int number(String sql) throws SQLException {
        try (Connection connection = WritingProbe.connect(database);
                var statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getInt(1);
        }
    }
}
