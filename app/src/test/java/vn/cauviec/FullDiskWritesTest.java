package vn.cauviec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole product on a small disk of its own, which somebody else fills while people are being entered. */
class FullDiskWritesTest {
    /** A new folder asks for 400 MB; what is not used takes no memory. */
    private static final String SIZE = "600m";

    @TempDir
    private Path disk;

    private boolean mounted;

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            assertThat(run("umount", disk.toString())).isZero();
        }
    }

    @Test
    void whenTheDiskIsFullNothingIsHalfDoneAndWorkGoesOnByItselfOnceThereIsRoom() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root may mount a small disk");
        mounted = run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "none", disk.toString()) == 0;
        assumeTrue(mounted, "no file system may be mounted here");
        Path data = disk.resolve("data");
        Path other = disk.resolve("phim dài.mkv");
        try (ChildJvm product = ChildJvm.start(BusinessProbe.class, ProbeRecords.arguments(data))) {
            var reader = ProbeRecords.reader(product);
            product.await("acknowledged 15 ");

            fill(other);
            product.await("refused ");

            assertThat(reader.get("/viec-lam").status())
                    .as("told what is going on")
                    .isIn(200, 503);
            int before = ProbeRecords.acknowledged(product).size();
            Files.delete(other);
            awaitWork(product, before + 30);
            product.signal("TERM");
            assertThat(product.exitCode()).isZero();
            assertThat(ProbeRecords.written(data)).containsAll(ProbeRecords.acknowledged(product));
        }
        ProbeRecords.assertLedgerFits(data);
    }

    /** The database may have died of it more than once, and is then started again after growing pauses. */
    private static void awaitWork(ChildJvm product, int acknowledged) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (ProbeRecords.acknowledged(product).size() < acknowledged) {
            assertThat(System.nanoTime()).as("still nothing is written").isLessThan(end);
            Thread.sleep(100);
        }
    }

    private static void fill(Path file) {
        try (var out = Files.newOutputStream(file)) {
            while (true) {
                out.write(new byte[1 << 16]);
            }
        } catch (IOException _) {
            // full
        }
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
