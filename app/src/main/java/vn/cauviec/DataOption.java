package vn.cauviec;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import vn.cauviec.operations.StartupProblem;

/** {@code --data}, the same for every command. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:CAUVIEC_DATA:-data}",
            descriptionKey = "commandline.data")
    private String folder = "data";

    /**
     * @throws StartupProblem where the locale of the shell cannot name the folder
     */
    Path path() {
        try {
            return Path.of(folder).toAbsolutePath().normalize();
        } catch (InvalidPathException _) {
            throw new StartupProblem(
                    "Bảng mã của dòng lệnh không đọc được tên thư mục dữ liệu. Hãy đặt LC_ALL=C.UTF-8 rồi chạy lại.",
                    "The locale of the shell cannot name the data folder. Set LC_ALL=C.UTF-8 and start again.");
        }
    }
}
