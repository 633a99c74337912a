package vn.cauviec.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of RFC 6238, appendix B (SHA-1, the last six of its eight digits), and of RFC 4648, section 10. */
class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfTheStandard(long seconds, String code) {
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(seconds))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void secretsAreWrittenAndReadAsTheStandardSays(String plain, String written) {
        var bytes = plain.getBytes(StandardCharsets.US_ASCII);

        assertThat(Totp.write(bytes)).isEqualTo(written);
        assertThat(Totp.read(written)).isEqualTo(bytes);
        assertThat(Totp.read(written.toLowerCase(java.util.Locale.ROOT).replaceAll("(..)", "$1 ")))
                .isEqualTo(bytes);
    }

    @Test
    void aTelephonesClockMayBeOneStepOff() {
        var now = Instant.ofEpochSecond(1_111_111_111);

        for (int step : new int[] {-1, 0, 1}) {
            assertThat(Totp.findStep(SECRET, Totp.code(SECRET, now.plusSeconds(30L * step)), now, 0))
                    .hasValue(now.getEpochSecond() / 30 + step);
        }
        assertThat(Totp.findStep(SECRET, Totp.code(SECRET, now.plusSeconds(60)), now, 0))
                .isEmpty();
        assertThat(Totp.findStep(SECRET, Totp.code(SECRET, now.minusSeconds(60)), now, 0))
                .isEmpty();
    }

    @Test
    void noCodeIsGoodTwice() {
        var now = Instant.ofEpochSecond(1_111_111_111);
        var used = Totp.findStep(SECRET, Totp.code(SECRET, now), now, 0).orElseThrow();

        assertThat(Totp.findStep(SECRET, Totp.code(SECRET, now), now, used)).isEmpty();
        assertThat(Totp.findStep(SECRET, Totp.code(SECRET, now.minusSeconds(30)), now, used))
                .as("nor an older one")
                .isEmpty();
    }
}
