package vn.cauviec.operations.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {
    @TempDir
    private Path folder;

    @Test
    void theTarOfTheMachineUnpacksWhatWeUnpackOurselves() throws IOException {
        var byTar = PostgresBinaries.unpackedIn(folder)
                .program("postgres")
                .resolve("../..")
                .normalize();
        var byOurselves = folder.resolve("ourselves");
        PostgresBinaries.unpackByOurselves(byOurselves);

        assertThat(files(byTar)).isEqualTo(files(byOurselves)).anyMatch(line -> line.startsWith("bin/postgres "));
    }

    @Test
    void aMachineWithoutASuitableTarIsNoHindrance() throws IOException {
        assertThat(PostgresBinaries.unpackByTar(folder.resolve("a"), List.of("there-is-no-such-program")))
                .isFalse();
        assertThat(PostgresBinaries.unpackByTar(folder.resolve("b"), List.of("false")))
                .isFalse();
    }

    private static List<String> files(Path root) throws IOException {
        try (var all = Files.walk(root)) {
            return all.filter(path -> !Files.isDirectory(path))
                    .map(path -> root.relativize(path) + " " + described(path))
                    .sorted()
                    .toList();
        }
    }

    private static String described(Path path) {
        try {
            return Files.isSymbolicLink(path)
                    ? "-> " + Files.readSymbolicLink(path)
                    : Files.size(path) + " " + Files.isExecutable(path);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theArchiveIsThatOfTheMachine() {
        assertThat(PostgresBinaries.archive("Linux", "amd64")).isEqualTo("/postgres-linux-x86_64.txz");
        assertThat(PostgresBinaries.archive("Linux", "aarch64")).isEqualTo("/postgres-linux-arm_64.txz");
        assertThat(PostgresBinaries.archive("Mac OS X", "x86_64")).isEqualTo("/postgres-darwin-x86_64.txz");
        assertThat(PostgresBinaries.archive("Mac OS X", "aarch64")).isEqualTo("/postgres-darwin-arm_64.txz");
        assertThat(PostgresBinaries.archive("Windows 11", "amd64")).isEqualTo("/postgres-windows-x86_64.txz");
    }
}
