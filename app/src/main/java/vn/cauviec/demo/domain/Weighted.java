package vn.cauviec.demo.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Items of which some come more often than others. */
final class Weighted<T> {
    private final List<T> items;
    private final double[] upTo;

    private Weighted(List<T> items, double[] upTo) {
        this.items = items;
        this.upTo = upTo;
    }

    static <T> Weighted<T> of(List<T> items, ToDoubleFunction<T> weight) {
        var upTo = new double[items.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += weight.applyAsDouble(items.get(i));
            upTo[i] = sum;
        }
        return new Weighted<>(List.copyOf(items), upTo);
    }

    /** Words with their weights: {@code Giàng:18 Vàng:15}. */
    static Weighted<String> words(List<String> words) {
        var names = new ArrayList<String>();
        var weights = new ArrayList<Double>();
        for (var word : words) {
            int sign = word.indexOf(':');
            names.add(word.substring(0, sign));
            weights.add(Double.valueOf(word.substring(sign + 1)));
        }
        var upTo = new double[names.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += weights.get(i);
            upTo[i] = sum;
        }
        return new Weighted<>(List.copyOf(names), upTo);
    }

    T pick(Dice dice) {
        double at = dice.random().nextDouble(upTo[upTo.length - 1]);
        int i = 0;
        while (upTo[i] <= at) {
            i++;
        }
        return items.get(i);
    }
}
