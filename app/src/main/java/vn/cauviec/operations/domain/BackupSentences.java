package vn.cauviec.operations.domain;

import java.nio.file.Path;
import java.util.List;
import vn.cauviec.operations.StartupProblem;

/** Why a backup is not written or not restored. Each sentence says what to do next; nothing has been changed. */
final class BackupSentences {
    private BackupSentences() {}

    static StartupProblem alreadyThere(Path file) {
        return new StartupProblem(
                "Tệp %s đã có. Hãy chọn tên tệp khác cho bản sao lưu.".formatted(file),
                "The file %s is there already. Choose another name for the backup.".formatted(file));
    }

    static StartupProblem noFolderFor(Path file) {
        return new StartupProblem(
                "Không có thư mục để ghi %s. Hãy tạo thư mục đó trước.".formatted(file),
                "There is no folder to write %s into. Make it first.".formatted(file));
    }

    static StartupProblem diskFull(Path file) {
        return new StartupProblem(
                "Ổ đĩa để ghi %s đã đầy; bản sao lưu chưa được ghi. Hãy giải phóng chỗ trống hoặc ghi vào nơi khác."
                        .formatted(file),
                "The disk for %s is full; no backup was written. Make room, or write it elsewhere.".formatted(file));
    }

    static StartupProblem noRoomBeforeUpgrade(Path folder, long megabytesFree, long megabytesNeeded) {
        return new StartupProblem(
                "Dữ liệu do phiên bản cũ ghi và phải sao lưu trước khi nâng cấp. Ổ đĩa chứa %s còn %d MB, cần %d MB; chưa có gì bị thay đổi. Hãy giải phóng chỗ trống, hoặc thay %s bằng liên kết tới ổ đĩa khác, rồi chạy lại; trong lúc đó phiên bản cũ vẫn chạy được."
                        .formatted(folder, megabytesFree, megabytesNeeded, folder),
                "The data was written by an older version and is backed up before the upgrade. The disk of %s has %d MB left, %d MB are needed; nothing was changed. Make room, or make %s a link to another disk, and start again; until then the older version runs on."
                        .formatted(folder, megabytesFree, megabytesNeeded, folder));
    }

    static StartupProblem noFile(Path file) {
        return new StartupProblem(
                "Không có tệp sao lưu %s.".formatted(file), "There is no backup file %s.".formatted(file));
    }

    static StartupProblem foreign(Path file) {
        return new StartupProblem(
                "Tệp %s không phải bản sao lưu của Cầu Việc; không có gì được ghi.".formatted(file),
                "The file %s is not a backup of Cầu Việc; nothing was written.".formatted(file));
    }

    static StartupProblem cutOff(Path file) {
        return new StartupProblem(
                "Bản sao lưu %s bị thiếu phần cuối; không có gì được ghi. Hãy chép lại tệp cho đủ hoặc dùng bản sao lưu khác."
                        .formatted(file),
                "The end of the backup %s is missing; nothing was written. Copy the whole file again, or use another backup."
                        .formatted(file));
    }

    static StartupProblem damaged(Path file) {
        return new StartupProblem(
                "Bản sao lưu %s bị hỏng (nội dung không khớp mã kiểm tra); không có gì được ghi. Hãy chép lại tệp hoặc dùng bản sao lưu khác."
                        .formatted(file),
                "The backup %s is damaged (it does not fit its checksum); nothing was written. Copy the file again, or use another backup."
                        .formatted(file));
    }

    static StartupProblem newer(Path file) {
        return new StartupProblem(
                "Bản sao lưu %s do một phiên bản mới hơn của Cầu Việc ghi; không có gì được ghi. Hãy dùng phiên bản mới hơn để khôi phục."
                        .formatted(file),
                "The backup %s was written by a newer version of Cầu Việc; nothing was written. Restore it with the newer version."
                        .formatted(file));
    }

    static StartupProblem wrongKey(Path keyFile, String given, String needed) {
        return new StartupProblem(
                "Khóa trong %s (dấu vân tay %s) không phải khóa của bản sao lưu (dấu vân tay %s); không có gì được ghi. Hãy chọn đúng tệp khóa bằng --key."
                        .formatted(keyFile, given, needed),
                "The key in %s (fingerprint %s) is not that of the backup (fingerprint %s); nothing was written. Name the right key file with --key."
                        .formatted(keyFile, given, needed));
    }

    static StartupProblem otherProvince(Path file, String theirs, String ours) {
        return new StartupProblem(
                "Bản sao lưu %s là của tỉnh khác (%s), còn nơi này dùng hồ sơ tỉnh %s; không có gì được ghi. Hãy dùng bản sao lưu của đúng tỉnh, hoặc đặt province = %s trong tệp cấu hình của thư mục mới."
                        .formatted(file, theirs, ours, theirs),
                "The backup %s is of another province (%s), and this place works with the profile of %s; nothing was written. Use a backup of the right province, or set province = %s in the configuration of the new folder."
                        .formatted(file, theirs, ours, theirs));
    }

    static StartupProblem folderNotEmpty(Path folder) {
        return new StartupProblem(
                "Thư mục %s không trống; không có gì bị thay đổi. Chỉ khôi phục vào thư mục mới hoặc thư mục trống: hãy chọn bằng --data."
                        .formatted(folder),
                "The folder %s is not empty; nothing was changed. A backup is restored into a new or an empty folder only: choose one with --data."
                        .formatted(folder));
    }

    static StartupProblem databaseNotEmpty() {
        return new StartupProblem(
                "Cơ sở dữ liệu trong CAUVIEC_DB_URL đã có dữ liệu; không có gì bị thay đổi. Chỉ khôi phục vào cơ sở dữ liệu trống.",
                "The database of CAUVIEC_DB_URL holds data already; nothing was changed. A backup is restored into an empty database only.");
    }

    static StartupProblem anotherKeyInDatabase(String given, String needed) {
        return new StartupProblem(
                "Khóa định danh (dấu vân tay %s) không phải khóa đã dùng để niêm phong dữ liệu trong cơ sở dữ liệu (dấu vân tay %s). Hãy đặt lại đúng tệp keys/identifiers.key, hoặc CAUVIEC_KEY_FILE."
                        .formatted(given, needed),
                "The identifier key (fingerprint %s) is not the one that sealed the data in the database (fingerprint %s). Put the right keys/identifiers.key back, or set CAUVIEC_KEY_FILE."
                        .formatted(given, needed));
    }

    static StartupProblem otherTables(List<String> differing) {
        String listed = String.join(", ", differing);
        return new StartupProblem(
                "Bản sao lưu có cấu trúc bảng khác với phiên bản này (%s); không có gì được khôi phục. Hãy dùng đúng phiên bản đã ghi."
                        .formatted(listed),
                "The backup has tables unlike those of this version (%s); nothing was restored. Use the version that wrote it."
                        .formatted(listed));
    }

    /** @param problem in words of whoever looked */
    static StartupProblem doesNotFit(String problem) {
        return new StartupProblem(
                "Bản sao lưu khôi phục được nhưng số liệu không khớp: %s".formatted(problem),
                "The backup was restored, but does not fit: %s".formatted(problem));
    }

    static StartupProblem otherCount(String table, long rows, long expected) {
        return new StartupProblem(
                "Sau khi khôi phục thử, bảng %s có %d dòng thay vì %d.".formatted(table, rows, expected),
                "Restored on trial, the table %s has %d rows instead of %d.".formatted(table, rows, expected));
    }

    static StartupProblem notTriedHere(StartupProblem reason) {
        return new StartupProblem(
                "Bản sao lưu đã ghi đủ, nhưng máy này không khôi phục thử được: %s".formatted(reason.vietnamese()),
                "The backup was written, but cannot be tried on this machine: %s".formatted(reason.english()));
    }

    static StartupProblem cutShort() {
        return new StartupProblem(
                "Máy chủ dừng giữa chừng khi đang làm việc này.", "The server ended in the middle of it.");
    }

    static StartupProblem faultOfTheProgram() {
        return new StartupProblem(
                "Lỗi của chương trình; chi tiết nằm trong nhật ký của máy chủ.",
                "A fault of the program; the log of the server has the details.");
    }

    static StartupProblem keyIsBeingChanged() {
        return new StartupProblem(
                "Khóa định danh đang được đổi bằng một lệnh khác. Hãy đợi lệnh đó xong.",
                "The identifier key is being changed by another command. Wait until it is done.");
    }

    /** @param row its ids, nothing of the value */
    static StartupProblem sameValueTwice(String table, String row) {
        return new StartupProblem(
                "Trong %s, giá trị của dòng %s cũng có ở một dòng khác, vừa được ghi trong lúc đổi khóa. Hãy gộp hai hồ sơ rồi chạy lại lệnh này; phần đã đổi vẫn giữ nguyên."
                        .formatted(table, row),
                "In %s the value of the row %s stands in another row too, written while the key was being changed. Join the two records and run this again; what was done stays done."
                        .formatted(table, row));
    }
}
