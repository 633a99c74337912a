package vn.cauviec.plans.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of a plan and what is promised for it.
 *
 * @param code as the plan's file numbers it: T3.1
 * @param partOf the target of which this is a dimension; null for a target of its own
 * @param low the number that is promised, or the lower end of a range; null where the promise is no number
 * @param high the upper end of a range; null otherwise
 * @param countedFrom what in the system earns the figure
 * @param sample denominator of a sample province; null outside a demo
 */
public record Target(
        String code,
        @Nullable String partOf,
        Relation relation,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        TargetUnit unit,
        TargetSource source,
        Words indicator,
        Words countedFrom,
        @Nullable BigDecimal sample) {
    /** How the promise is meant. */
    public enum Relation {
        EXACTLY,
        ABOUT,
        MORE_THAN,
        RANGE,
        /** Each of them. */
        EACH,
        /** All of them. */
        ALL,
        /** A milestone. */
        DONE,
        /** To be encouraged; no number. */
        ENCOURAGE,
        /** A direction; no number. */
        TREND
    }

    /** True when a module feeds its figure. */
    public boolean hasSource() {
        return source != TargetSource.NONE;
    }

    /**
     * What a percentage of this target is a percentage of: the sample's denominator where there is one.
     *
     * @throws IllegalStateException when the promise is no number
     */
    public BigDecimal denominator() {
        if (sample != null) {
            return sample;
        }
        if (low == null) {
            throw new IllegalStateException("target " + code + " promises no number");
        }
        return low;
    }

    /** How much of the denominator is reached, in percent. */
    public double percent(long figure) {
        return 100d * figure / denominator().doubleValue();
    }
}
