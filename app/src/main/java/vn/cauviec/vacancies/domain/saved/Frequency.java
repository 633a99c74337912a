package vn.cauviec.vacancies.domain.saved;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How often somebody wants to hear of new jobs. */
public enum Frequency {
    DAILY(1),
    WEEKLY(7),
    NONE(0);

    private final int days;

    Frequency(int days) {
        this.days = days;
    }

    /**
     * The business day on which news are due next; null for never.
     *
     * @param looked day on which was last looked for them
     */
    @Nullable
    LocalDate dueAfter(LocalDate looked) {
        return this == NONE ? null : looked.plusDays(days);
    }
}
