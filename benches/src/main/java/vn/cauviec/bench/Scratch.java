package vn.cauviec.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A place for a data folder that is gone with the bench. As root, the database runs as somebody else, who has to reach it. */
record Scratch(Path folder) implements AutoCloseable {
    static Scratch make() throws IOException {
        var folder = Files.createTempDirectory("cauviec-bench");
        folder.toFile().setReadable(true, false);
        folder.toFile().setExecutable(true, false);
        return new Scratch(folder);
    }

    Path data() {
        return folder.resolve("data");
    }

    @Override
    public void close() throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
