package vn.cauviec.vacancies.domain;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

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

    /** @param numbers what is negative stands for none and gets no slot */
    static Slots of(IntStream numbers) {
        var found = new BitSet();
        numbers.filter(number -> number >= 0).forEach(found::set);
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
