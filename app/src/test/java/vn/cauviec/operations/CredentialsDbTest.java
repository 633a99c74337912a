package vn.cauviec.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cauviec.TestDatabase;
import vn.cauviec.operations.DatabaseCredentials.Login;

class CredentialsDbTest {
    private static final DatabaseCredentials DATABASE = TestDatabase.fresh();

    @Test
    void theServerIsTheOneThatTheProductCarriesAndSpeaksUnicode() throws SQLException {
        assertThat(query(DATABASE.app(), "SHOW server_version")).containsExactly("18.6");
        assertThat(query(DATABASE.app(), "SELECT lower('THỢ HÀN ĐIỆN')")).containsExactly("thợ hàn điện");
        assertThat(query(DATABASE.app(), "SHOW listen_addresses")).containsExactly("127.0.0.1");
    }

    @Test
    void noLoginHasAnySpecialRight() throws SQLException {
        assertThat(query(DATABASE.app(), """
                        SELECT rolname
                        FROM pg_roles
                        WHERE rolname LIKE 'cauviec%'
                          AND rolname <> 'cauviec_bootstrap'
                          AND rolcanlogin
                          AND NOT (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)
                        ORDER BY rolname
                        """)).containsExactly("cauviec_app", "cauviec_owner", "cauviec_worker");
        assertThat(query(DATABASE.app(), "SELECT * FROM pg_auth_members WHERE roleid > 16383"))
                .isEmpty();
    }

    @Test
    void extensionsAreThereForEverybody() throws SQLException {
        assertThat(query(DATABASE.worker(), "SELECT public.unaccent('Điện')")).containsExactly("Dien");
        assertThat(query(DATABASE.owner(), "SELECT extname FROM pg_extension ORDER BY extname"))
                .containsExactly("btree_gist", "pg_trgm", "plpgsql", "unaccent");
    }

    @Test
    void onlyTheOwnerCreates() throws SQLException {
        query(DATABASE.owner(), "CREATE SCHEMA house; SELECT 1");
        assertThatThrownBy(() -> query(DATABASE.app(), "CREATE SCHEMA other; SELECT 1"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> query(DATABASE.worker(), "CREATE TABLE public.other (); SELECT 1"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> query(DATABASE.app(), "SET ROLE cauviec_owner; SELECT 1"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void aWrongPasswordIsRefused() {
        assertThatThrownBy(() -> query(new Login(DATABASE.app().user(), "wrong"), "SELECT 1"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void passwordsAreNotPrinted() {
        assertThat(DATABASE.toString()).doesNotContain(DATABASE.app().password());
    }

    private static List<String> query(Login login, String sql) throws SQLException {
        var rows = new ArrayList<String>();
        try (Connection connection = DriverManager.getConnection(DATABASE.jdbcUrl(), login.user(), login.password());
                var statement = connection.createStatement()) {
            boolean isResult = statement.execute(sql);
            while (!isResult) {
                isResult = statement.getMoreResults();
            }
            try (ResultSet result = statement.getResultSet()) {
                while (result.next()) {
                    rows.add(result.getString(1));
                }
            }
        }
        return rows;
    }
}
