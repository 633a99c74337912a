package vn.cauviec.vacancies.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import vn.cauviec.kernel.VietnameseText;

/**
 * The trace of a text, by which a copy of it is found although some words were changed: the set of its runs of four syllables. Two texts
 * are alike by how many runs they share of all that they have (Jaccard); a signature of least hashes, cut into bands, finds texts that
 * may be alike without comparing all with all (Broder 1997, "On the resemblance and containment of documents").
 */
final class TextTrace {
    private static final int RUN = 4;
    /** A shorter text says too little to be somebody's own. */
    private static final int FEWEST_RUNS = 25;

    private static final int BANDS = 16;
    private static final int ROWS = 4;
    private static final long[] SEEDS =
            new SplittableRandom(89).longs(BANDS * (long) ROWS).toArray();

    private final Set<Long> runs;

    private TextTrace(Set<Long> runs) {
        this.runs = runs;
    }

    static TextTrace of(VacancyContent content) {
        var text = String.join("\n", content.description(), content.requirements(), content.benefits());
        var syllables = VietnameseText.fold(text).split("[^a-z0-9]+");
        var runs = new HashSet<Long>();
        for (int i = 0; i + RUN <= syllables.length; i++) {
            runs.add((long) Arrays.hashCode(Arrays.copyOfRange(syllables, i, i + RUN)));
        }
        return new TextTrace(runs);
    }

    boolean saysEnough() {
        return runs.size() >= FEWEST_RUNS;
    }

    /** Which parts of the signature texts must share to be compared; empty for a text that says too little. */
    List<String> bands() {
        if (!saysEnough()) {
            return List.of();
        }
        var bands = new ArrayList<String>();
        for (int band = 0; band < BANDS; band++) {
            long together = 0;
            for (int row = 0; row < ROWS; row++) {
                together = mixed(together ^ least(SEEDS[band * ROWS + row]));
            }
            bands.add(band + ":" + Long.toHexString(together));
        }
        return bands;
    }

    /** Of all runs of both texts, the part that both have: 0 to 1. */
    double likeness(TextTrace other) {
        var both = new HashSet<>(runs);
        both.retainAll(other.runs);
        int all = runs.size() + other.runs.size() - both.size();
        return all == 0 ? 0 : (double) both.size() / all;
    }

    private long least(long seed) {
        long least = Long.MAX_VALUE;
        for (long run : runs) {
            least = Math.min(least, mixed(run ^ seed));
        }
        return least;
    }

    /** Spreads a number over all bits (the finisher of SplitMix64). */
    private static long mixed(long number) {
        long z = number + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
