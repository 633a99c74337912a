package vn.cauviec.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;

/** A data folder whose database was made and stopped once; copying it is quicker than making another. */
public final class MadeFolder {
    private static final FirstDay FIRST_DAY = FirstDay.forNewFolder(LocalDate.of(2023, 6, 14));

    private MadeFolder() {}

    private static final class One {
        private static final Path PATH = make();
    }

    private static Path make() {
        Path path = TestServer.folderOfThisProcess("made");
        try (DataFolder folder = DataFolder.open(path, FIRST_DAY, Clock.systemUTC())) {
            Databases.start(folder, TestServer.testOptions(true)).close();
        }
        return path;
    }

    public static void copyTo(Path target) {
        copy(One.PATH, target);
    }

    static void copy(Path made, Path target) {
        try (Stream<Path> paths = Files.walk(made)) {
            for (Path path : paths.toList()) {
                Path copy = target.resolve(made.relativize(path));
                if (!path.equals(made) || Files.notExists(target)) {
                    Files.copy(path, copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
