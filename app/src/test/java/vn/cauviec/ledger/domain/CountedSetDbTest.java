package vn.cauviec.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import vn.cauviec.kernel.Refused;
import vn.cauviec.ledger.Ledger;

/** Over all sequences of recording, reversing, late entries, changed channels and merges: what counts depends on the set of entries only. */
class CountedSetDbTest {
    private static final LedgerFixture LEDGER = LedgerFixture.open();
    private static final int PERSONS = 4;

    /** What somebody does to the ledger; persons and entries are numbered within one try. */
    sealed interface Step {
        record Record(int person, LocalDate start) implements Step {}

        record Reverse(int entry) implements Step {}

        record ChangeChannel(int entry, Ledger.Channel channel) implements Step {}

        record Merge(int from, int into) implements Step {}
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        var person = Arbitraries.integers().between(0, PERSONS - 1);
        var start = Arbitraries.integers()
                .between(0, 40)
                .map(day -> LocalDate.of(2023, 12, 1).plusDays(day));
        var entry = Arbitraries.integers().between(0, 9);
        Arbitrary<Step> record = Combinators.combine(person, start).as(Step.Record::new);
        Arbitrary<Step> reverse = entry.map(Step.Reverse::new);
        Arbitrary<Step> change =
                Combinators.combine(entry, Arbitraries.of(Ledger.Channel.class)).as(Step.ChangeChannel::new);
        Arbitrary<Step> merge = Combinators.combine(person, person).as(Step.Merge::new);
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(6, record),
                        net.jqwik.api.Tuple.of(2, reverse),
                        net.jqwik.api.Tuple.of(1, change),
                        net.jqwik.api.Tuple.of(1, merge))
                .list()
                .ofMinSize(1)
                .ofMaxSize(14);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    void whatCountsIsTheEarliestOfEachPersonAndYear(@ForAll("steps") List<Step> steps) {
        var room = new Room();
        steps.forEach(room::run);

        assertThat(room.counted()).isEqualTo(room.expected());
        assertThat(LEDGER.verify()).isEmpty();
    }

    @Property(tries = 25, shrinking = ShrinkingMode.BOUNDED)
    void twoThreadsAtOnceLeaveTheSameAsOneAfterTheOther(
            @ForAll("steps") List<Step> one, @ForAll("steps") List<Step> other)
            throws InterruptedException, ExecutionException {
        var room = new Room();
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Boolean>> work = List.of(() -> room.runAll(one), () -> room.runAll(other));
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
        assertThat(room.counted()).isEqualTo(room.expected());
        assertThat(LEDGER.verify()).isEmpty();
    }

    @Property(tries = 25, shrinking = ShrinkingMode.BOUNDED)
    void theOrderOfArrivalDoesNotMatter(@ForAll("steps") List<Step> steps, @ForAll Random random) {
        var results = steps.stream()
                .filter(Step.Record.class::isInstance)
                .map(Step.Record.class::cast)
                .distinct()
                .toList();
        var shuffled = new ArrayList<>(results);
        Collections.shuffle(shuffled, random);
        var straight = new Room();
        var mixed = new Room();
        straight.run(new Step.Merge(0, 1));
        results.forEach(straight::run);
        shuffled.forEach(mixed::run);
        mixed.run(new Step.Merge(0, 1));

        assertThat(mixed.countedDays()).isEqualTo(straight.countedDays());
    }

    /** Persons and entries of one try, apart from those of all others. */
    private static final class Room {
        private final List<UUID> persons = java.util.stream.Stream.generate(UUID::randomUUID)
                .limit(PERSONS)
                .toList();
        private final List<UUID> entries = Collections.synchronizedList(new ArrayList<>());

        boolean runAll(List<Step> steps) {
            steps.forEach(this::run);
            return true;
        }

        void run(Step step) {
            try {
                switch (step) {
                    case Step.Record(var person, var start) -> entries.add(LEDGER.record(persons.get(person), start));
                    case Step.Reverse(var entry) -> {
                        if (entry < entries.size()) {
                            LEDGER.reverse(entries.get(entry));
                        }
                    }
                    case Step.ChangeChannel(var entry, var channel) -> {
                        if (entry < entries.size()) {
                            entries.add(LEDGER.inTransaction(open -> open.changeChannel(
                                    LedgerFixture.OFFICER, entries.get(entry), channel, "sửa kênh")));
                        }
                    }
                    case Step.Merge(var from, var into) -> LEDGER.link(persons.get(from), persons.get(into));
                }
            } catch (Refused _) {
                // Reversed before or linked before: refused, and nothing may have changed.
            }
        }

        Map<String, UUID> counted() {
            var mine = Set.copyOf(persons.stream().map(UUID::toString).toList());
            var counted = new HashMap<>(LEDGER.counted());
            counted.keySet().removeIf(room -> !mine.contains(room.substring(0, 36)));
            return counted;
        }

        /** Days and years that count, without the numbers of the entries. */
        List<String> countedDays() {
            return rows().stream()
                    .filter(row -> counted().containsValue(row.id()))
                    .map(row -> persons.indexOf(row.person()) == 0
                            ? "1 " + row.start()
                            : persons.indexOf(row.person()) + " " + row.start())
                    .sorted()
                    .toList();
        }

        /** The rule in its plainest words, without the code under test: the earliest, then the lowest number, of what was not taken back. */
        Map<String, UUID> expected() {
            var roots = roots();
            var reversed = LEDGER.owner
                    .sql("SELECT reverses FROM ledger.entry WHERE reverses IS NOT NULL")
                    .query(UUID.class)
                    .set();
            var expected = new HashMap<String, UUID>();
            rows().stream()
                    .filter(row -> !reversed.contains(row.id()))
                    .sorted(Comparator.comparing(Row::start).thenComparing(Row::number))
                    .forEach(row -> expected.putIfAbsent(
                            roots.get(row.person()) + " " + row.start().getYear(), row.id()));
            return expected;
        }

        private Map<UUID, UUID> roots() {
            var roots = new HashMap<UUID, UUID>();
            persons.forEach(person -> {
                var root = person;
                for (boolean more = true; more; ) {
                    var next = LEDGER.owner
                            .sql("SELECT into_person FROM ledger.person_link WHERE from_person = ?")
                            .param(root)
                            .query(UUID.class)
                            .optional();
                    more = next.isPresent();
                    root = next.orElse(root);
                }
                roots.put(person, root);
            });
            return roots;
        }

        private record Row(UUID id, UUID person, LocalDate start, long number) {}

        private List<Row> rows() {
            return LEDGER.owner
                    .sql(
                            "SELECT id, person, start_date, number FROM ledger.entry WHERE person IN (:persons) AND reverses IS NULL")
                    .param("persons", persons)
                    .query((row, _) -> new Row(
                            row.getObject("id", UUID.class),
                            row.getObject("person", UUID.class),
                            row.getObject("start_date", LocalDate.class),
                            row.getLong("number")))
                    .list();
        }
    }
}
