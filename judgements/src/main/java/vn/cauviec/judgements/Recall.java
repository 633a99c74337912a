package vn.cauviec.judgements;

import java.util.List;
import java.util.Set;

/** Recall at five: of the five places that a telephone shows, how many hold what was meant. */
public final class Recall {
    private static final int PLACES = 5;

    private Recall() {}

    /** |first five ∩ relevant| / min(5, |relevant|). An ad that is shown twice counts once. */
    public static double at5(List<String> found, Set<String> relevant) {
        long hits = found.stream()
                .limit(PLACES)
                .distinct()
                .filter(relevant::contains)
                .count();
        return (double) hits / Math.min(PLACES, relevant.size());
    }
}
