package vn.cauviec.operations.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of the scheduled backups stay. */
class BackupRetentionTest {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 20);
    private static final LocalTime HALF_PAST_TWO = LocalTime.of(2, 30);

    /** What may happen in a night. */
    enum Night {
        GOOD,
        BAD,
        NONE
    }

    @Property(tries = 200)
    void throughAllNightsTheLastGoodOneTheLastDaysAndTheFirstsOfTheMonthsStay(
            @ForAll("nights") List<Night> nights,
            @ForAll @IntRange(min = 1, max = 20) int days,
            @ForAll @IntRange(min = 0, max = 6) int months) {
        var retention = new BackupRetention(days, months);
        var written = new TreeMap<LocalDateTime, Boolean>();
        var kept = new TreeSet<LocalDateTime>();
        for (int index = 0; index < nights.size(); index++) {
            var today = FIRST_DAY.plusDays(index);
            var night = nights.get(index);
            if (night == Night.NONE) {
                continue;
            }
            var moment = today.atTime(HALF_PAST_TWO);
            written.put(moment, night == Night.GOOD);
            kept.add(moment);
            if (night == Night.GOOD) {
                kept.removeAll(retention.obsolete(List.copyOf(kept), moment, today));
            }
            assertKept(kept, written, today, days, night == Night.GOOD ? months : 0);
        }
    }

    private static void assertKept(
            TreeSet<LocalDateTime> kept, Map<LocalDateTime, Boolean> written, LocalDate today, int days, int months) {
        written.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .max(LocalDateTime::compareTo)
                .ifPresent(good -> assertThat(kept).as("the last good one").contains(good));
        assertThat(kept)
                .as("the last days")
                .containsAll(written.keySet().stream()
                        .filter(moment -> moment.toLocalDate().isAfter(today.minusDays(days)))
                        .toList());
        var firsts = written.keySet().stream()
                .collect(Collectors.toMap(YearMonth::from, moment -> moment, (one, other) -> one, TreeMap::new));
        assertThat(kept)
                .as("the first of each month")
                .containsAll(firsts.entrySet().stream()
                        .filter(first ->
                                first.getKey().isAfter(YearMonth.from(today).minusMonths(months)))
                        .map(Map.Entry::getValue)
                        .toList());
        if (months > 0) {
            assertThat(kept.size()).as("and no more").isLessThanOrEqualTo(days + months + 1);
        }
    }

    @Provide
    Arbitrary<List<Night>> nights() {
        return Arbitraries.of(Night.GOOD, Night.GOOD, Night.GOOD, Night.BAD, Night.NONE)
                .list()
                .ofMinSize(1)
                .ofMaxSize(250);
    }

    @Test
    void fourteenDaysAndTheFirstsOfAYearStay() {
        var daily = IntStream.rangeClosed(0, 699)
                .mapToObj(day -> LocalDate.of(2025, 1, 1).plusDays(day).atTime(HALF_PAST_TWO))
                .toList();

        var obsolete = new BackupRetention(14, 12).obsolete(daily, daily.getLast(), LocalDate.of(2026, 12, 1));

        assertThat(daily.stream()
                        .filter(moment -> !obsolete.contains(moment))
                        .map(LocalDateTime::toLocalDate)
                        .map(LocalDate::toString))
                .containsExactly(
                        "2026-01-01",
                        "2026-02-01",
                        "2026-03-01",
                        "2026-04-01",
                        "2026-05-01",
                        "2026-06-01",
                        "2026-07-01",
                        "2026-08-01",
                        "2026-09-01",
                        "2026-10-01",
                        "2026-11-01",
                        "2026-11-18",
                        "2026-11-19",
                        "2026-11-20",
                        "2026-11-21",
                        "2026-11-22",
                        "2026-11-23",
                        "2026-11-24",
                        "2026-11-25",
                        "2026-11-26",
                        "2026-11-27",
                        "2026-11-28",
                        "2026-11-29",
                        "2026-11-30",
                        "2026-12-01");
    }

    @Test
    void onlyFilesThatAreOursByNameAndContentGo(@TempDir Path folder) throws IOException {
        zip(folder.resolve("cauviec-2026-01-02-023000.zip"), BackupFile.HEADER);
        zip(folder.resolve("cauviec-2026-01-03-023000.zip"), "word/document.xml");
        zip(folder.resolve("cauviec-2026-01-04.zip"), BackupFile.HEADER);
        Files.writeString(folder.resolve("thư của tôi.txt"), "thư");
        Files.writeString(folder.resolve("cauviec-2026-01-05-023000.zip.part"), "dở dang");
        Files.writeString(folder.resolve("thư khác.zip.part"), "thư");
        zip(folder.resolve("cauviec-2026-11-27-023000.zip"), BackupFile.HEADER);
        var shelf = new BackupShelf(folder);

        shelf.prepare();
        var deleted = shelf.clear(
                new BackupRetention(14, 3), "cauviec-2026-11-27-023000.zip", Instant.parse("2026-11-27T01:00:00Z"));

        assertThat(deleted).containsExactly("cauviec-2026-01-02-023000.zip");
        try (var left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "cauviec-2026-01-03-023000.zip",
                            "cauviec-2026-01-04.zip",
                            "thư của tôi.txt",
                            "thư khác.zip.part",
                            "cauviec-2026-11-27-023000.zip");
        }
    }

    @Test
    void namesSayDayAndTimeOfVietnam() {
        assertThat(BackupShelf.nameOf(Instant.parse("2026-11-26T19:30:05Z")))
                .isEqualTo("cauviec-2026-11-27-023005.zip");
    }

    static void zip(Path file, String entry) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry(entry));
            out.write("1".getBytes(StandardCharsets.US_ASCII));
        }
    }
}
