package vn.cauviec.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.cauviec.CauViecTest;

/** How long work of the system may take. */
@CauViecTest
class SystemWorkDbTest {
    @Autowired
    private SystemWork work;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DatabaseCredentials credentials;

    @Test
    void workWithoutALimitHasNoneAndTheNextOnTheConnectionHasItsLimitAgain() {
        assertThat(work.callWithoutLimit("long", this::limit)).isEqualTo("0");
        assertThat(work.call("of every day", this::limit)).isEqualTo("30s");
    }

    @Test
    void aLimitThatIsTakenAwayWithinATransactionNoLongerEndsIt() {
        assertThatThrownBy(() -> workFor("600", "")).isInstanceOf(SQLException.class);
        assertThatCode(() -> workFor("600", "SET LOCAL transaction_timeout = 0"))
                .doesNotThrowAnyException();
    }

    private void workFor(String milliseconds, String first) throws SQLException {
        var worker = credentials.worker();
        try (var connection = DriverManager.getConnection(credentials.jdbcUrl(), worker.user(), worker.password());
                var statement = connection.createStatement()) {
            statement.execute("SET transaction_timeout = '300ms'");
            connection.setAutoCommit(false);
            if (!first.isEmpty()) {
                statement.execute(first);
            }
            statement.execute("SELECT pg_sleep(" + milliseconds + " / 1000.0)");
            connection.commit();
        }
    }

    private String limit() {
        return jdbc.sql("SHOW transaction_timeout").query(String.class).single();
    }
}
