package vn.cauviec.ledger.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cauviec.ledger.Ledger;

/**
 * Which entries count: a pure function of the set of entries, their reversals and the links between persons. Used to record, to
 * verify and to rebuild, so that there is one answer only (docs/counting-rules.md, 3).
 */
final class CountedSet {
    private static final Comparator<Entry> FIRST =
            Comparator.comparing(Entry::startDate).thenComparingLong(Entry::number);

    private CountedSet() {}

    /**
     * A result as the ledger holds it.
     *
     * @param number order of recording; decides between results of the same day
     */
    record Entry(long number, UUID id, UUID person, Ledger.Kind kind, int year, LocalDate startDate) {}

    /** What is decided about an entry. */
    sealed interface Verdict {
        record Counted() implements Verdict {}

        record Reversed() implements Verdict {}

        /** Another result of the same person and year counts. */
        record AnotherCounts(UUID counting) implements Verdict {}
    }

    /** One person, one kind, one year: the room in which at most one entry counts. */
    record PersonYear(UUID person, Ledger.Kind kind, int year) {}

    /**
     * Decides about the entries of one person-year.
     *
     * @param entries all results of the person-year, in any order
     * @param reversed ids of results that were taken back
     */
    static Map<UUID, Verdict> decide(Collection<Entry> entries, Set<UUID> reversed) {
        var counting = first(entries, reversed);
        var verdicts = new HashMap<UUID, Verdict>();
        for (var entry : entries) {
            verdicts.put(entry.id(), verdict(entry, reversed, counting.orElse(null)));
        }
        return verdicts;
    }

    /** Decides about all entries of the ledger. */
    static Map<UUID, Verdict> decideAll(Collection<Entry> entries, Set<UUID> reversed, Map<UUID, UUID> links) {
        var verdicts = new HashMap<UUID, Verdict>();
        entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> new PersonYear(root(entry.person(), links), entry.kind(), entry.year())))
                .values()
                .forEach(personYear -> verdicts.putAll(decide(personYear, reversed)));
        return verdicts;
    }

    /** The record at the end of the links: the one under which a person is counted. */
    static UUID root(UUID person, Map<UUID, UUID> links) {
        var root = person;
        for (var next = links.get(root); next != null; next = links.get(root)) {
            root = next;
        }
        return root;
    }

    private static Optional<Entry> first(Collection<Entry> entries, Set<UUID> reversed) {
        return entries.stream().filter(entry -> !reversed.contains(entry.id())).min(FIRST);
    }

    private static Verdict verdict(Entry entry, Set<UUID> reversed, @Nullable Entry counting) {
        if (counting == null || reversed.contains(entry.id())) {
            return new Verdict.Reversed();
        }
        return entry.id().equals(counting.id()) ? new Verdict.Counted() : new Verdict.AnotherCounts(counting.id());
    }
}
