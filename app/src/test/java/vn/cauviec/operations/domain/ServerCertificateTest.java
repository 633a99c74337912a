package vn.cauviec.operations.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cauviec.TestCertificate;
import vn.cauviec.operations.StartupProblem;

/** Which certificates the site is started with, and what is said of the others. */
class ServerCertificateTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void makeCertificates() {
        TestCertificate.make(folder, "good", "-2d", 90);
        TestCertificate.make(folder, "other", "-2d", 90);
        TestCertificate.make(folder, "old", "-20d", 10);
        TestCertificate.make(folder, "early", "+10d", 90);
    }

    @Test
    void aCertificateWithItsKeyIsTaken() {
        var certificate = read("good.crt", "good.key");

        assertThat(certificate.chain()).hasSize(1);
        assertThat(certificate.validUntil())
                .isBetween(
                        Instant.now().plus(Duration.ofDays(87)), Instant.now().plus(Duration.ofDays(89)));
        assertThat(certificate.toString()).isEqualTo("ServerCertificate[CN=good]");
    }

    @Test
    void threeWeeksBeforeItsEndSomebodyIsTold() {
        var certificate = read("good.crt", "good.key");

        assertThat(certificate.endsSoon(certificate.validUntil().minus(Duration.ofDays(22))))
                .isFalse();
        assertThat(certificate.endsSoon(certificate.validUntil().minus(Duration.ofDays(20))))
                .isTrue();
    }

    @Test
    void oneThatHasExpiredIsRefused() {
        assertRefused("old.crt", "old.key", "đã hết hạn ngày");
    }

    @Test
    void oneThatIsNotValidYetIsRefused() {
        assertRefused("early.crt", "early.key", "chỉ có hiệu lực từ ngày");
    }

    @Test
    void theKeyOfAnotherCertificateIsRefused() {
        assertRefused("good.crt", "other.key", "không phải khóa của chứng chỉ");
    }

    @Test
    void whatIsNoCertificateIsRefused() throws IOException {
        Files.writeString(folder.resolve("letter.crt"), "thư");
        assertRefused("letter.crt", "good.key", "Không đọc được chứng chỉ");
        assertRefused("good.key", "good.key", "Không đọc được chứng chỉ");
        assertRefused("missing.crt", "good.key", "Không đọc được chứng chỉ");
        Files.writeString(
                folder.resolve("broken.crt"), "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n");
        assertRefused("broken.crt", "good.key", "Không đọc được chứng chỉ");
    }

    @Test
    void whatIsNoKeyIsRefused() throws IOException {
        Files.writeString(folder.resolve("letter.key"), "thư");
        assertRefused("good.crt", "letter.key", "Không đọc được khóa riêng");
        assertRefused("good.crt", "good.crt", "Không đọc được khóa riêng");
        assertRefused("good.crt", "missing.key", "Không đọc được khóa riêng");
    }

    private static void assertRefused(String certificate, String key, String words) {
        assertThatThrownBy(() -> read(certificate, key))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining(words);
    }

    private static ServerCertificate read(String certificate, String key) {
        return ServerCertificate.read(folder.resolve(certificate), folder.resolve(key), Instant.now());
    }
}
