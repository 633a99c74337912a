package vn.cauviec.operations.domain;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;
import vn.cauviec.operations.StartupProblem;

/** What can be wrong with a setting. Each sentence names the place and what is needed there; nothing has been started. */
public final class SettingSentences {
    private SettingSentences() {}

    static StartupProblem noFile(Path file) {
        return new StartupProblem(
                "Không có tệp cấu hình %s.".formatted(file), "There is no configuration file %s.".formatted(file));
    }

    static StartupProblem notText(Path file) {
        return new StartupProblem(
                "Tệp cấu hình %s không phải văn bản UTF-8.".formatted(file),
                "The configuration file %s is not text in UTF-8.".formatted(file));
    }

    static StartupProblem anotherShape(Path file, int line) {
        return new StartupProblem(
                "Tệp %s, dòng %d: cần viết “khóa = giá trị”, hoặc # ở đầu dòng ghi chú.".formatted(file, line),
                "%s, line %d: write “key = value”, or # before a remark.".formatted(file, line));
    }

    /** @param known of which the nearest is proposed */
    public static StartupProblem unknownKey(Path file, ConfigurationFile.Line line, List<String> known) {
        String nearest = known.stream()
                .min(Comparator.comparingInt(key -> LevenshteinDistance.getDefaultInstance()
                        .apply(line.key().toLowerCase(Locale.ROOT), key)))
                .orElseThrow();
        return new StartupProblem(
                "Tệp %s, dòng %d: không có khóa “%s”. Khóa gần nhất là “%s”."
                        .formatted(file, line.number(), line.key(), nearest),
                "%s, line %d: there is no key “%s”. The nearest one is “%s”."
                        .formatted(file, line.number(), line.key(), nearest));
    }

    public static StartupProblem saidTwice(Path file, ConfigurationFile.Line line) {
        return new StartupProblem(
                "Tệp %s, dòng %d: khóa “%s” đã có ở trên. Hãy giữ một dòng.".formatted(file, line.number(), line.key()),
                "%s, line %d: the key “%s” stands above already. Keep one of them."
                        .formatted(file, line.number(), line.key()));
    }

    public static StartupProblem wrongValue(Path file, ConfigurationFile.Line line, SettingRule rule) {
        return new StartupProblem(
                "Tệp %s, dòng %d: “%s” không dùng được cho khóa “%s”; cần %s."
                        .formatted(file, line.number(), line.value(), line.key(), rule.vietnamese()),
                "%s, line %d: “%s” is no value for the key “%s”; it takes %s."
                        .formatted(file, line.number(), line.value(), line.key(), rule.english()));
    }

    public static StartupProblem wrongVariable(String variable, String value, SettingRule rule) {
        return new StartupProblem(
                "Biến môi trường %s: “%s” không dùng được; cần %s.".formatted(variable, value, rule.vietnamese()),
                "The environment variable %s cannot be “%s”; it takes %s.".formatted(variable, value, rule.english()));
    }

    public static StartupProblem unreadable(String key, String file) {
        return new StartupProblem(
                "Không đọc được tệp %s của khóa “%s”.".formatted(file, key),
                "The file %s of the key “%s” cannot be read.".formatted(file, key));
    }

    public static StartupProblem missingBeside(String said, String missing) {
        return new StartupProblem(
                "Đã có khóa “%s” nhưng thiếu “%s”: cần cả hai.".formatted(said, missing),
                "There is “%s” and no “%s”: both are needed.".formatted(said, missing));
    }

    public static StartupProblem openToEverybody(Path file, ConfigurationFile.Line line) {
        return new StartupProblem(
                "Tệp %s chứa mật khẩu (dòng %d) mà mọi người dùng đều đọc được. Hãy chạy: chmod o-r %s"
                        .formatted(file, line.number(), file),
                "%s holds a password (line %d) and every user may read it. Run: chmod o-r %s"
                        .formatted(file, line.number(), file));
    }
}
