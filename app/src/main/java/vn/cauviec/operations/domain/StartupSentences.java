package vn.cauviec.operations.domain;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import vn.cauviec.operations.StartupProblem;

/** The sentences of everything outside the program that can keep it from starting. Each says what to do next. */
public final class StartupSentences {
    private StartupSentences() {}

    public static StartupProblem notOurs(Path folder) {
        return new StartupProblem(
                "Thư mục %s đã có tệp khác và không phải thư mục dữ liệu của Cầu Việc; không có gì bị thay đổi. Hãy chọn thư mục trống bằng --data."
                        .formatted(folder),
                "The folder %s holds other files and is not a data folder of Cầu Việc; nothing was changed. Choose an empty one with --data."
                        .formatted(folder));
    }

    public static StartupProblem notAFolder(Path path) {
        return new StartupProblem(
                "%s không phải là thư mục. Hãy chọn một thư mục bằng --data.".formatted(path),
                "%s is not a folder. Choose a folder with --data.".formatted(path));
    }

    public static StartupProblem noSuchFolder(Path path) {
        return new StartupProblem(
                "Không có thư mục dữ liệu %s. Hãy chọn đúng thư mục bằng --data, hoặc chạy ./run trước để tạo mới."
                        .formatted(path),
                "There is no data folder %s. Name the right one with --data, or make one by starting ./run first."
                        .formatted(path));
    }

    public static StartupProblem newer(Path folder) {
        return new StartupProblem(
                "Thư mục dữ liệu %s do một phiên bản mới hơn của Cầu Việc ghi; không có gì bị thay đổi. Hãy dùng phiên bản mới hơn."
                        .formatted(folder),
                "The data folder %s was written by a newer version of Cầu Việc; nothing was changed. Use the newer version."
                        .formatted(folder));
    }

    public static StartupProblem damaged(Path file, String what) {
        return new StartupProblem(
                "Tệp %s bị thiếu hoặc hỏng (%s). Hãy khôi phục tệp này từ bản sao lưu của thư mục dữ liệu."
                        .formatted(file, what),
                "The file %s is missing or damaged (%s). Bring it back from a copy of the data folder."
                        .formatted(file, what));
    }

    public static StartupProblem inUse(Path folder, String process) {
        return new StartupProblem(
                "Thư mục dữ liệu %s đang được một tiến trình Cầu Việc khác dùng (%s). Hãy dừng tiến trình đó, hoặc chọn thư mục khác bằng --data."
                        .formatted(folder, process),
                "The data folder %s is in use by another process of Cầu Việc (%s). Stop it, or choose another folder with --data."
                        .formatted(folder, process));
    }

    public static StartupProblem anotherFirstDay(Path folder, LocalDate kept, LocalDate asked) {
        return new StartupProblem(
                "Thư mục dữ liệu %s đã bắt đầu từ ngày %s nên không nhận --today %s. Hãy bỏ --today, hoặc chọn thư mục mới bằng --data."
                        .formatted(folder, kept, asked),
                "The data folder %s began on %s and cannot take --today %s. Leave out --today, or choose a new folder with --data."
                        .formatted(folder, kept, asked));
    }

    public static StartupProblem noRights(Path path) {
        return new StartupProblem(
                "Không có quyền đọc hoặc ghi %s. Hãy cấp quyền cho người dùng đang chạy, hoặc chọn thư mục khác bằng --data."
                        .formatted(path),
                "No right to read or write %s. Give it to the user who runs this, or choose another folder with --data."
                        .formatted(path));
    }

    public static StartupProblem diskFull(Path path, long megabytesNeeded) {
        return new StartupProblem(
                "Ổ đĩa chứa %s gần đầy: cần ít nhất %d MB trống. Hãy giải phóng chỗ trống rồi chạy lại; dữ liệu đã ghi vẫn còn nguyên."
                        .formatted(path, megabytesNeeded),
                "The disk that holds %s is nearly full: at least %d MB must be free. Make room and start again; what was written is intact."
                        .formatted(path, megabytesNeeded));
    }

    /** How the operating system says it; Java has no exception of its own for that. */
    public static boolean saysDiskFull(IOException problem) {
        String message = String.valueOf(problem.getMessage());
        return message.contains("No space left") || message.contains("Disk quota exceeded");
    }

    /** Of the installation, wherever its files are. */
    public static StartupProblem diskFull() {
        return new StartupProblem(
                "Ổ đĩa chứa dữ liệu đã đầy. Hãy giải phóng chỗ trống rồi chạy lại; dữ liệu đã ghi vẫn còn nguyên.",
                "The disk that holds the data is full. Make room and start again; what was written is intact.");
    }

    public static StartupProblem rootCannotRunDatabase(Path folder) {
        return new StartupProblem(
                "PostgreSQL không chạy được bằng quyền root và người dùng nobody không vào được %s. Hãy chạy bằng người dùng thường, hoặc chọn thư mục mà mọi người dùng đều vào được, ví dụ --data /var/lib/cauviec."
                        .formatted(folder),
                "PostgreSQL does not run as root, and the user nobody cannot reach %s. Run as an ordinary user, or choose a folder that every user can reach, for example --data /var/lib/cauviec."
                        .formatted(folder));
    }

    public static StartupProblem noBinaries(String machine) {
        return new StartupProblem(
                "Không có PostgreSQL đi kèm cho máy này (%s). Hãy dùng một PostgreSQL 18 bên ngoài qua biến CAUVIEC_DB_URL."
                        .formatted(machine),
                "There is no bundled PostgreSQL for this machine (%s). Use a PostgreSQL 18 of your own by CAUVIEC_DB_URL."
                        .formatted(machine));
    }

    public static StartupProblem databaseDidNotStart(Path log, String lastWords) {
        return new StartupProblem(
                "Cơ sở dữ liệu không khởi động được: %s. Xem thêm trong %s.".formatted(lastWords, log),
                "The database did not start: %s. See %s.".formatted(lastWords, log));
    }

    public static StartupProblem databaseNotRunning(Path folder) {
        return new StartupProblem(
                "Tiến trình đang dùng %s chưa có cơ sở dữ liệu sẵn sàng. Hãy thử lại sau ít giây.".formatted(folder),
                "The process that uses %s has no database ready yet. Try again in a few seconds.".formatted(folder));
    }

    public static StartupProblem databaseUnreachable(String url, Throwable cause) {
        String address = url.replaceFirst("\\?.*", ""); // what follows may be a password
        return new StartupProblem(
                "Không kết nối được cơ sở dữ liệu %s: %s. Hãy kiểm tra địa chỉ, tên và mật khẩu."
                        .formatted(address, cause.getMessage()),
                "Cannot connect to the database %s: %s. Check address, user and password."
                        .formatted(address, cause.getMessage()),
                cause);
    }

    public static StartupProblem databaseNewer() {
        return new StartupProblem(
                "Cơ sở dữ liệu do một phiên bản mới hơn của Cầu Việc ghi; không có gì bị thay đổi. Hãy dùng phiên bản mới hơn.",
                "The database was written by a newer version of Cầu Việc; nothing was changed. Use the newer version.");
    }

    public static StartupProblem databaseOfAnotherHistory(Throwable cause) {
        return new StartupProblem(
                "Cơ sở dữ liệu do một bản Cầu Việc khác ghi, bản đang chạy không nối tiếp được; không có gì bị thay đổi. Hãy dùng đúng bản đã ghi, hoặc chọn thư mục dữ liệu mới bằng --data.",
                "The database was written by another build of Cầu Việc, which this one does not follow; nothing was changed. Use the build that wrote it, or choose a new data folder with --data.",
                cause);
    }

    /** @param why as the database says it, without values of rows */
    public static StartupProblem migrationFailed(String why, Throwable cause) {
        return new StartupProblem(
                "Không nâng cấp được cấu trúc dữ liệu: %s. Dữ liệu vẫn nguyên như trước khi nâng cấp: hãy chạy tiếp phiên bản cũ trên chính dữ liệu này, và gửi dòng này cho người phát triển."
                        .formatted(why),
                "The structure of the data could not be upgraded: %s. The data is as it was before: go on with the older version on the same data, and send this line to the developers."
                        .formatted(why),
                cause);
    }

    /** @param ahead how far this machine's clock is before the database's; negative when it is behind */
    public static StartupProblem clockDiffers(Duration ahead) {
        long minutes = Math.round(ahead.abs().toSeconds() / 60.0);
        return new StartupProblem(
                "Đồng hồ máy này %s đồng hồ máy chủ cơ sở dữ liệu %d phút; chưa có gì bị thay đổi. Hãy chỉnh giờ cả hai máy (bật NTP) rồi chạy lại."
                        .formatted(ahead.isNegative() ? "chậm hơn" : "nhanh hơn", minutes),
                "The clock of this machine is %d minutes %s that of the database; nothing was changed. Set both by NTP, then start again."
                        .formatted(minutes, ahead.isNegative() ? "behind" : "ahead of"));
    }

    public static StartupProblem variablesMissing(List<String> names) {
        String listed = String.join(", ", names);
        return new StartupProblem(
                "Đã đặt CAUVIEC_DB_URL (hoặc database.url) nhưng thiếu: %s. Hãy đặt biến môi trường, hoặc khóa tương ứng trong cauviec.conf."
                        .formatted(listed),
                "CAUVIEC_DB_URL (or database.url) is set, but these are missing: %s. Set the environment variables, or their keys in cauviec.conf."
                        .formatted(listed));
    }
}
