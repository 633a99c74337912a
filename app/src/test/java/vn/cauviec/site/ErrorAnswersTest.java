package vn.cauviec.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.UncategorizedSQLException;

class ErrorAnswersTest {
    @ParameterizedTest
    @ValueSource(strings = {"08006", "53100", "57P01", "57P03", "58030", "XX000"})
    void whatTheDatabaseSaysOfItselfIsNoFaultOfTheQuestion(String state) {
        var failure = new UncategorizedSQLException("find", "SELECT 1", new SQLException("planted", state));

        assertThat(ErrorAnswers.isUnavailable(new IllegalStateException(failure)))
                .isTrue();
    }

    @Test
    void aRowThatIsRefusedIs() {
        assertThat(ErrorAnswers.isUnavailable(
                        new DuplicateKeyException("planted", new SQLException("planted", "23505"))))
                .isFalse();
        assertThat(ErrorAnswers.isUnavailable(new IllegalStateException(new SQLException("without a state"))))
                .isFalse();
    }
}
