package vn.cauviec.vacancies;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What whoever offers the work states about it by marks of its own; nothing here is read out of sentences (ADR 0814).
 *
 * @param homeWork where the work is done; null when it is not stated
 * @param experienceMonths months of experience that are needed, 0 when none is; null when it is not stated
 * @param offers what is offered; what is absent is not stated, and is not denied
 */
public record StatedConditions(
        @Nullable HomeWork homeWork, @Nullable Integer experienceMonths, Set<Offer> offers) {
    /** Nothing is stated. */
    public static final StatedConditions NONE = new StatedConditions(null, null, Set.of());

    /** Twenty years. */
    public static final int MOST_MONTHS = 240;

    /** Where the work is done. */
    public enum HomeWork {
        AT_WORKPLACE,
        /** Some days, or a part of each. */
        PARTLY,
        FULLY
    }

    /** What is offered beside the pay, or done for people who find work hard to get; never a demand. */
    public enum Offer {
        HOUSING,
        MEALS,
        TRANSPORT,
        /** People of poor and near-poor households are taken on by preference (Bộ luật Lao động 2019, Điều 3 khoản 8). */
        POOR_HOUSEHOLDS,
        /** Somebody explains the work in a language of an ethnic minority. */
        MINORITY_LANGUAGE,
        /** People with disabilities are taken on, and the place is made fit for them. */
        DISABLED_PEOPLE
    }

    public StatedConditions {
        if (experienceMonths != null && (experienceMonths < 0 || experienceMonths > MOST_MONTHS)) {
            throw new IllegalArgumentException("between nothing and " + MOST_MONTHS + " months");
        }
        offers = inOrder(offers);
    }

    public boolean statesNothing() {
        return equals(NONE);
    }

    private static Set<Offer> inOrder(Collection<Offer> offers) {
        var ordered = EnumSet.noneOf(Offer.class);
        ordered.addAll(offers);
        return Collections.unmodifiableSet(ordered);
    }
}
