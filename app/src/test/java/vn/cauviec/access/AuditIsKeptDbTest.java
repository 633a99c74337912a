package vn.cauviec.access;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cauviec.TestDatabase;
import vn.cauviec.operations.DatabaseCredentials;

class AuditIsKeptDbTest {
    private static final DatabaseCredentials DATABASE = TestDatabase.fresh();

    @ParameterizedTest
    @ValueSource(strings = {"access.audit_write", "access.audit_read"})
    void nobodyChangesOrRemovesWhatWasNoted(String table) {
        for (var login : new DatabaseCredentials.Login[] {DATABASE.app(), DATABASE.worker()}) {
            for (var sql :
                    new String[] {"UPDATE " + table + " SET kind = 'x'", "DELETE FROM " + table, "TRUNCATE " + table}) {
                assertThatThrownBy(() -> execute(login, sql))
                        .as("%s: %s", login, sql)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    private static void execute(DatabaseCredentials.Login login, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(DATABASE.jdbcUrl(), login.user(), login.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
