package vn.cauviec.house;

import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The project's own files, as the rules of the house read them. */
final class Sources {
    /** By what the search is judged is no room of the house, though tests see it on their class path. */
    static final ImportOption SHIPPED = location -> !location.contains("vn/cauviec/judgements/");

    static final Path MAIN = Path.of("src/main/java");
    static final Path JUDGEMENTS = Path.of("../judgements/src/main/java");
    static final Path RESOURCES = Path.of("src/main/resources");
    static final Path MIGRATIONS = RESOURCES.resolve("db/migration");
    static final Path MESSAGES = RESOURCES.resolve("messages");

    private Sources() {}

    /** A file and what stands in it. */
    record Source(Path path, String text) {
        /** Module that the file belongs to; empty above the modules. */
        String module() {
            var relative = path.toString().replace('\\', '/');
            int at = relative.indexOf("vn/cauviec/");
            if (at < 0) {
                return "";
            }
            var rest = relative.substring(at + "vn/cauviec/".length());
            return rest.contains("/") ? rest.substring(0, rest.indexOf('/')) : "";
        }
    }

    static List<Source> list(Path folder, String ending) {
        try (var walk = Files.walk(folder)) {
            return walk.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .map(Sources::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source read(Path path) {
        try {
            return new Source(path, Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
