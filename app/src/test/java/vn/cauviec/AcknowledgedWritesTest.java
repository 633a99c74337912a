package vn.cauviec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * The whole product on one data folder, while people and ads are being entered: the server, its database or both are killed, again and
 * again, at random moments.
 */
class AcknowledgedWritesTest {
    private static final int ROUNDS = Boolean.getBoolean("cauviec.full") ? 33 : 3;

    /** Of each round: enough to be in the middle of the work. */
    private static final int ENOUGH = 15;

    private static final int NUMBERS_OF_A_ROUND = 10_000;

    private final long seed = Long.getLong("cauviec.kill.seed", System.nanoTime() % 1_000_000);
    private final RandomGenerator random = new java.util.Random(seed);
    private final Set<String> acknowledged = new HashSet<>();

    @TempDir
    private Path parent;

    /** What dies in a round. */
    private enum Victim {
        BOTH,
        DATABASE,
        SERVER
    }

    @Test
    void whateverIsKilledWheneverTheNextStartFindsEveryAcknowledgedWrite() throws Exception {
        LoggerFactory.getLogger(AcknowledgedWritesTest.class).info("-Dcauviec.kill.seed={}", seed);
        Path data = parent.resolve("dữ liệu của tỉnh");
        for (int round = 0; round < ROUNDS; round++) {
            writeUntilKilled(data, round, Victim.values()[round % Victim.values().length]);
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ROUNDS * ENOUGH);

        try (ChildJvm next = ChildJvm.start(BusinessProbe.Silent.class, ProbeRecords.arguments(data))) {
            var reader = ProbeRecords.reader(next);

            assertThat(ProbeRecords.written(data)).as("seed %d", seed).containsAll(acknowledged);
            assertThat(found(reader))
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(ProbeRecords.titlesOfPublishedAds(data));
            ProbeRecords.assertLedgerFits(data);
            next.signal("TERM");
            assertThat(next.exitCode()).isZero();
        }
    }

    private void writeUntilKilled(Path data, int round, Victim victim) throws Exception {
        var numbers = ChildJvm.numbersFrom(round * NUMBERS_OF_A_ROUND);
        try (ChildJvm product = ChildJvm.start(numbers, BusinessProbe.class, ProbeRecords.arguments(data))) {
            product.await("acknowledged " + ENOUGH + " ");
            Thread.sleep(random.nextInt(1_000)); // at any moment of a transaction
            long database = Long.parseLong(
                    Files.readAllLines(data.resolve("pg/postmaster.pid")).getFirst());
            switch (victim) {
                case BOTH -> ChildJvm.signal("KILL", database, product.pid());
                case SERVER -> product.signal("KILL");
                case DATABASE -> {
                    ChildJvm.signal("KILL", database);
                    product.await("refused ");
                    // It comes back by itself, and the work goes on.
                    product.await("acknowledged "
                            + (ProbeRecords.acknowledged(product).size() + 2 * ENOUGH) + " ");
                    product.signal("KILL");
                }
            }
            product.exitCode();
            acknowledged.addAll(ProbeRecords.acknowledged(product));
        }
    }

    /** The titles of all ads that the site finds, once it has caught up. */
    private static List<String> found(Browser reader) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (reader.get("/health").status() != 200) {
            assertThat(System.nanoTime()).as("still catching up").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        var titles = new ArrayList<String>();
        for (int page = 1; ; page++) {
            var some = reader.get("/viec-lam?trang=" + page)
                    .document()
                    .select("h2:contains(Thợ bền bỉ)")
                    .eachText();
            if (titles.containsAll(some)) { // none, or the last page once more
                return titles;
            }
            titles.addAll(some);
        }
    }
}
