package vn.cauviec.vacancies.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cauviec.kernel.Wage;
import vn.cauviec.operations.ChangeFollower;
import vn.cauviec.vacancies.StatedConditions;
import vn.cauviec.vacancies.domain.words.Dictionary;

class AdFolderTest {
    private static final LocalDate TODAY = LocalDate.of(2023, 6, 14);
    private static final ChangeFollower.Position FIRST = new ChangeFollower.Position(new UUID(1, 1), 10, 1);
    private static final ChangeFollower.Position SECOND = new ChangeFollower.Position(new UUID(1, 1), 11, 7);

    @TempDir
    Path folder;

    @Test
    void aNewFolderHasNoPositionSoThatItIsBuilt() {
        try (var ads = new AdFolder(folder, TestCorpus.ofOneNode())) {
            assertThat(ads.position()).isEmpty();
            assertThat(count(ads, TODAY)).isZero();
        }
    }

    @Test
    void adsAndPositionSurviveTogether() {
        try (var ads = new AdFolder(folder, TestCorpus.ofOneNode())) {
            ads.replaceAll(Stream.of(ad(1), ad(2)), FIRST);
            ads.update(List.of(id(1)), List.of(ad(3), ad(4)), SECOND);
        }
        try (var again = new AdFolder(folder, TestCorpus.ofOneNode())) {
            assertThat(again.position()).contains(SECOND);
            assertThat(count(again, TODAY)).isEqualTo(3);
        }
    }

    @Test
    void theSameChangeTwiceChangesNothing() {
        try (var ads = new AdFolder(folder, TestCorpus.ofOneNode())) {
            ads.replaceAll(Stream.of(ad(1)), FIRST);
            ads.update(List.of(id(9)), List.of(ad(1), ad(2)), SECOND);
            ads.update(List.of(id(9)), List.of(ad(1), ad(2)), SECOND);

            assertThat(count(ads, TODAY)).isEqualTo(2);
        }
    }

    @Test
    void aChangeThatFailsHalfwayLeavesWhatWasThere() {
        try (var ads = new AdFolder(folder, TestCorpus.ofOneNode())) {
            ads.replaceAll(Stream.of(ad(1), ad(2)), FIRST);

            var failing = Stream.of(3, 4).map(number -> {
                if (number == 4) {
                    throw new IllegalStateException("the database went away");
                }
                return ad(number);
            });
            assertThatThrownBy(() -> ads.replaceAll(failing, SECOND)).hasMessage("the database went away");

            assertThat(ads.position()).contains(FIRST);
            assertThat(count(ads, TODAY)).isEqualTo(2);
            ads.update(List.of(), List.of(ad(3)), SECOND);
            assertThat(count(ads, TODAY)).isEqualTo(3);
        }
    }

    @Test
    void whoSearchesWhileChangesFailSeesWhatWasThereBefore() throws Exception {
        try (var ads = new AdFolder(folder, TestCorpus.ofOneNode());
                var readers = Executors.newFixedThreadPool(2)) {
            ads.replaceAll(Stream.of(ad(1), ad(2)), FIRST);
            var ended = new AtomicBoolean();
            var seen = readers.submit(() -> {
                var counts = new TreeSet<Integer>();
                while (!ended.get()) {
                    counts.add(count(ads, TODAY));
                }
                return counts;
            });

            try {
                for (int i = 0; i < 50; i++) {
                    assertThatThrownBy(() -> ads.replaceAll(Stream.of(ad(3)).map(_ -> AdFolderTest.noRoom()), SECOND))
                            .hasMessage("no room");
                }
            } finally {
                ended.set(true);
            }

            assertThat(seen.get()).containsExactly(2);
        }
    }

    private static AdDocument noRoom() {
        throw new IllegalStateException("no room");
    }

    @Test
    void aDamagedIndexIsThrownAway() throws IOException {
        try (var ads = new AdFolder(folder, TestCorpus.ofOneNode())) {
            ads.replaceAll(Stream.of(ad(1), ad(2)), FIRST);
        }
        try (var files = Files.list(folder)) {
            for (var file : files.filter(file -> Files.isRegularFile(file) && isData(file))
                    .toList()) {
                var content = Files.readAllBytes(file);
                content[content.length / 2] ^= 0x55;
                Files.write(file, content);
            }
        }
        assertThatAnewOneCanBeBuilt();
    }

    @Test
    void aHalfWrittenIndexIsThrownAway() throws IOException {
        try (var ads = new AdFolder(folder, TestCorpus.ofOneNode())) {
            ads.replaceAll(Stream.of(ad(1), ad(2)), FIRST);
        }
        try (var files = Files.list(folder)) {
            for (var file : files.filter(AdFolderTest::isData).toList()) {
                try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
                    channel.truncate(10);
                }
            }
        }
        assertThatAnewOneCanBeBuilt();
    }

    @Test
    void filesThatAreNotOursAreThrownAway() throws IOException {
        Files.createDirectories(folder.resolve("something"));
        Files.write(folder.resolve("something").resolve("else.txt"), "x".getBytes(StandardCharsets.UTF_8));

        assertThatAnewOneCanBeBuilt();
        assertThat(folder.resolve("something")).doesNotExist();
    }

    @Test
    void anIndexOfAnotherLayoutIsThrownAway() throws IOException {
        try (var directory = FSDirectory.open(folder);
                var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.addDocument(ad(1).toDocument());
            writer.commit();
        }
        assertThatAnewOneCanBeBuilt();
    }

    @Test
    void theSecondOwnerIsTurnedAwayAndDamagesNothing() {
        try (var ads = new AdFolder(folder, TestCorpus.ofOneNode())) {
            ads.replaceAll(Stream.of(ad(1)), FIRST);

            assertThatThrownBy(() -> new AdFolder(folder, TestCorpus.ofOneNode()))
                    .hasMessageContaining("in use by another process");

            ads.update(List.of(), List.of(ad(2)), SECOND);
            assertThat(count(ads, TODAY)).isEqualTo(2);
        }
    }

    private void assertThatAnewOneCanBeBuilt() {
        try (var ads = new AdFolder(folder, TestCorpus.ofOneNode())) {
            assertThat(ads.position()).isEmpty();
            ads.replaceAll(Stream.of(ad(1), ad(2), ad(3)), SECOND);
            assertThat(count(ads, TODAY)).isEqualTo(3);
        }
        try (var again = new AdFolder(folder, TestCorpus.ofOneNode())) {
            assertThat(again.position()).contains(SECOND);
        }
    }

    private static boolean isData(Path file) {
        var name = file.getFileName().toString();
        return !name.equals("write.lock") && !name.startsWith("segments");
    }

    private static int count(AdFolder ads, LocalDate day) {
        return ads.look(day, AdView::count);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private static AdDocument ad(int number) {
        var row = new FoundVacancy(
                id(number),
                "viec-" + number,
                "Thợ hàn số " + number,
                new UUID(5, 5),
                "cong-ty",
                "Công ty",
                false,
                "7212",
                null,
                "",
                List.of(),
                Wage.NEGOTIABLE,
                "",
                null,
                StatedConditions.NONE,
                1,
                TODAY.plusDays(number),
                Instant.parse("2023-06-01T01:00:00Z"));
        return new AdDocument(
                row,
                List.of("Thợ hàn"),
                List.of(),
                List.of("Hàn"),
                List.of(),
                List.of(),
                List.of(),
                Dictionary.shipped());
    }
}
