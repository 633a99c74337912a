package vn.cauviec.judgements.generator;

import java.util.ArrayList;
import java.util.List;

/**
 * Chance that falls the same way on every machine and every Java: SplitMix64 (Steele, Lea, Flood 2014), started from names by
 * FNV-1a.
 */
final class Dice {
    private static final long SEED = 0x9E3779B97F4A7C15L;
    private long state;

    private Dice(long state) {
        this.state = state;
    }

    static Dice of(String... names) {
        long hash = 0xCBF29CE484222325L;
        for (var name : names) {
            for (int i = 0; i < name.length(); i++) {
                hash = (hash ^ name.charAt(i)) * 0x100000001B3L;
            }
            hash = (hash ^ 0x1F) * 0x100000001B3L;
        }
        return new Dice(hash);
    }

    static Dice from(long state) {
        return new Dice(state);
    }

    long next() {
        state += SEED;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** From 0 to below the bound. */
    int below(int bound) {
        return (int) ((next() >>> 33) % bound);
    }

    /** Both ends inside. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    boolean percent(int chance) {
        return below(100) < chance;
    }

    <T> T one(List<T> of) {
        return of.get(below(of.size()));
    }

    /** Some different ones in a random order; all when there are not so many. */
    <T> List<T> some(List<T> of, int count) {
        var left = new ArrayList<>(of);
        var chosen = new ArrayList<T>();
        while (chosen.size() < count && !left.isEmpty()) {
            chosen.add(left.remove(below(left.size())));
        }
        return chosen;
    }
}
