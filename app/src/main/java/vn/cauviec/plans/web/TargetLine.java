package vn.cauviec.plans.web;

import vn.cauviec.plans.domain.Target;
import vn.cauviec.site.ProgressBar;

/**
 * One target on the plan's page.
 *
 * @param address page that breaks the figure down; empty for a reader who may not open it
 */
public record TargetLine(Target target, Figure figure, String address) {
    /** How far a target is, as far as the reader may know it. */
    public sealed interface Figure {
        record Known(long persons, ProgressBar bar) implements Figure {}

        /** Fewer persons than are ever shown. */
        record TooSmall() implements Figure {}

        /** A number from which one that is too small could be computed. */
        record Withheld() implements Figure {}

        /** No module feeds it yet. */
        record NoSource() implements Figure {}
    }
}
