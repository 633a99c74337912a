package vn.cauviec.demo.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Chance that is the same for the same seed and name, whatever was drawn elsewhere before. */
final class Dice {
    private final SplittableRandom random;

    private Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /**
     * @param about what is drawn: "person/12"
     */
    static Dice of(long seed, String about) {
        long mixed = seed;
        for (int i = 0; i < about.length(); i++) {
            mixed = mixed * 0x100000001B3L ^ about.charAt(i);
        }
        return new Dice(mixed);
    }

    RandomGenerator random() {
        return random;
    }

    /** From the least to the most, both included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    boolean happens(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    /** So many of the items, in their order; all when there are fewer. */
    <T> List<T> some(List<T> items, int count) {
        var left = new ArrayList<>(items);
        while (left.size() > count) {
            left.remove(random.nextInt(left.size()));
        }
        return List.copyOf(left);
    }

    <T> List<T> shuffled(List<T> items) {
        var shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
