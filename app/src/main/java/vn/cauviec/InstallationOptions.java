package vn.cauviec;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.cauviec.operations.Databases;
import vn.cauviec.operations.Settings;
import vn.cauviec.operations.StartupProblem;

/** Which installation is meant: {@code --data} and {@code --config}, the same for every command. */
final class InstallationOptions {
    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "commandline.data")
    private @Nullable String folder;

    @Option(names = "--config", paramLabel = "FILE", descriptionKey = "commandline.config")
    private @Nullable String file;

    /** Read when the first question comes: what a command does is of one piece, whatever is written into the file meanwhile. */
    private @Nullable Settings settings;

    /**
     * The data folder of this installation.
     *
     * @throws StartupProblem where the locale of the shell cannot name the folder, or the settings cannot be read
     */
    Path path() {
        return inThisLocale(() -> {
            Path named = folder == null ? settings().dataOr(standardData()) : Path.of(folder);
            return named.toAbsolutePath().normalize();
        });
    }

    /**
     * What this installation says.
     *
     * @throws StartupProblem when it cannot be read or something in it is wrong
     */
    Settings settings() {
        var known = settings;
        if (known == null) {
            known = inThisLocale(() -> Settings.read(
                    settingsFile(), folder == null ? null : Path.of(folder), standardData(), System.getenv()));
            settings = known;
        }
        return known;
    }

    /** The external database that the settings name, else the embedded one. */
    Databases.Options database() {
        return Databases.Options.of(settings().environment());
    }

    /** The file that is named; where no folder is named either, the one of an installed package, even if it cannot be read: it is not passed over. */
    private @Nullable Path settingsFile() {
        if (file != null) {
            return Path.of(file).toAbsolutePath();
        }
        String installed = System.getProperty("cauviec.config", "");
        boolean isThere = !installed.isEmpty() && !Files.notExists(Path.of(installed));
        return folder == null && isThere ? Path.of(installed) : null;
    }

    /** Beside the script that starts us; it says so. */
    private static Path standardData() {
        return Path.of(System.getProperty("cauviec.data", "data"));
    }

    private interface Work<T> {
        T run();
    }

    private static <T> T inThisLocale(Work<T> work) {
        try {
            return work.run();
        } catch (InvalidPathException _) {
            throw new StartupProblem(
                    "Bảng mã của dòng lệnh không đọc được tên thư mục dữ liệu. Hãy đặt LC_ALL=C.UTF-8 rồi chạy lại.",
                    "The locale of the shell cannot name the data folder. Set LC_ALL=C.UTF-8 and start again.");
        }
    }
}
