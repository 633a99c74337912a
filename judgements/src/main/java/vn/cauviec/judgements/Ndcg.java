package vn.cauviec.judgements;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Normalised discounted cumulative gain at ten (Järvelin and Kekäläinen, Cumulated gain-based evaluation of IR techniques, ACM TOIS
 * 20(4), 2002), with the gain of Burges et al. 2005: an ad of grade g at rank r, counted from 1, gives (2^g − 1) / log₂(r + 1). The
 * sum over the first ten is divided by that of the best order that the whole corpus allows.
 */
public final class Ndcg {
    private static final int PLACES = 10;

    private Ndcg() {}

    /**
     * From 0 to 1. An ad that is shown twice counts once.
     *
     * @param grades by id; ads that are missing have grade 0
     */
    public static double at10(List<String> found, Map<String, Integer> grades) {
        var seen = new HashSet<String>();
        var gained = found.stream()
                .limit(PLACES)
                .map(id -> seen.add(id) ? grades.getOrDefault(id, 0) : 0)
                .toList();
        var best = grades.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(PLACES)
                .toList();
        return discounted(gained) / discounted(best);
    }

    private static double discounted(List<Integer> grades) {
        double sum = 0;
        for (int i = 0; i < grades.size(); i++) {
            sum += ((1 << grades.get(i)) - 1) * Math.log(2) / Math.log(i + 2.0);
        }
        return sum;
    }
}
