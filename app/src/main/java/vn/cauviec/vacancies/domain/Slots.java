package vn.cauviec.vacancies.domain;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.DocIdSetIterator;

/** The different values of a number in an index, counted through, so that a search can count by them in a small array. */
final class Slots {
    static final int NONE = -1;

    private final int[] slots;
    private final int[] numbers;

    private Slots(BitSet found) {
        slots = new int[found.length()];
        Arrays.fill(slots, NONE);
        numbers = found.stream().toArray();
        for (int slot = 0; slot < numbers.length; slot++) {
            slots[numbers[slot]] = slot;
        }
    }

    /** @param field numeric doc values, none of them negative */
    static Slots of(IndexReader reader, String field) throws IOException {
        var found = new BitSet();
        for (var leaf : reader.leaves()) {
            var values = leaf.reader().getNumericDocValues(field);
            while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                found.set(Math.toIntExact(values.longValue()));
            }
        }
        return new Slots(found);
    }

    /** @param numbers none of them negative */
    static Slots of(Iterable<Long> numbers) {
        var found = new BitSet();
        numbers.forEach(number -> found.set(Math.toIntExact(number)));
        return new Slots(found);
    }

    int size() {
        return numbers.length;
    }

    /** {@link #NONE} for a number that no ad has. */
    int slot(long number) {
        return number < 0 || number >= slots.length ? NONE : slots[(int) number];
    }

    int number(int slot) {
        return numbers[slot];
    }
}
