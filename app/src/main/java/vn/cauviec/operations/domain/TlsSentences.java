package vn.cauviec.operations.domain;

import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.StartupProblem;

/** What can be wrong with the encryption of the site. Each sentence says what to do next. */
public final class TlsSentences {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT).withZone(BusinessClock.ZONE);

    private TlsSentences() {}

    static StartupProblem noCertificate(Path file) {
        return new StartupProblem(
                "Không đọc được chứng chỉ trong %s. Tệp phải là PEM (bắt đầu bằng -----BEGIN CERTIFICATE-----) và người dùng chạy Cầu Việc phải đọc được."
                        .formatted(file),
                "No certificate can be read from %s. The file must be PEM (beginning with -----BEGIN CERTIFICATE-----) and readable for the user who runs Cầu Việc."
                        .formatted(file));
    }

    static StartupProblem noKey(Path file) {
        return new StartupProblem(
                "Không đọc được khóa riêng trong %s. Tệp phải là PEM không đặt mật khẩu và người dùng chạy Cầu Việc phải đọc được."
                        .formatted(file),
                "No private key can be read from %s. The file must be PEM without a password and readable for the user who runs Cầu Việc."
                        .formatted(file));
    }

    static StartupProblem anotherKey(Path certificate, Path key) {
        return new StartupProblem(
                "Khóa trong %s không phải khóa của chứng chỉ đứng đầu trong %s. Hãy dùng hai tệp của cùng một lần cấp, chứng chỉ của máy chủ đứng trước."
                        .formatted(key, certificate),
                "The key in %s is not that of the first certificate in %s. Use both files of one issue, the server's own certificate first."
                        .formatted(key, certificate));
    }

    static StartupProblem notYetValid(Path file, Instant from) {
        return new StartupProblem(
                "Chứng chỉ trong %s chỉ có hiệu lực từ ngày %s. Hãy kiểm tra đồng hồ của máy, hoặc dùng chứng chỉ đang có hiệu lực."
                        .formatted(file, DAY.format(from)),
                "The certificate in %s is valid only from %s on. Check the clock of the machine, or use a certificate that is valid."
                        .formatted(file, DAY.format(from)));
    }

    static StartupProblem expired(Path file, Instant until) {
        return new StartupProblem(
                "Chứng chỉ trong %s đã hết hạn ngày %s. Hãy xin cấp mới rồi thay tệp."
                        .formatted(file, DAY.format(until)),
                "The certificate in %s expired on %s. Have a new one issued and replace the file."
                        .formatted(file, DAY.format(until)));
    }

    public static StartupProblem halfSaid() {
        return new StartupProblem(
                "Cần đặt cả tls.certificate và tls.key, hoặc không đặt cả hai.",
                "Set both tls.certificate and tls.key, or none of them.");
    }

    public static StartupProblem openWithoutTls(String address) {
        return new StartupProblem(
                "Chưa có chứng chỉ nên không mở trang ra mạng ở địa chỉ %s. Hãy đặt tls.certificate và tls.key, hoặc bỏ listen để chỉ nghe ở 127.0.0.1 sau một proxy."
                        .formatted(address),
                "Without a certificate the site is not opened to the network at %s. Set tls.certificate and tls.key, or leave out listen, so that it listens on 127.0.0.1 behind a proxy."
                        .formatted(address));
    }

    static String day(Instant moment) {
        return DAY.format(moment);
    }
}
