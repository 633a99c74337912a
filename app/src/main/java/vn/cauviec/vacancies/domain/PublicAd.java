package vn.cauviec.vacancies.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.BusinessClock;

/**
 * An ad that stands or stood in public, as programs read it.
 *
 * @param employerTaxCode empty where the employer has none
 * @param origin provider that handed it in; null for one that its employer wrote
 * @param changedAt when readers were told of it last; the moment it became public where they were not told yet
 * @param closedAt when it was stopped or filled; null for one that is published, expired or not
 */
public record PublicAd(
        IndexedVacancy vacancy,
        String employerTaxCode,
        VacancyView.@Nullable Origin origin,
        Instant changedAt,
        @Nullable Instant closedAt) {

    /** When it stopped taking applications: stopped, filled, hidden, or the end of its last day. Empty while it is open. */
    public Optional<Instant> removedAt(LocalDate today) {
        if (vacancy.isOpen(today)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (vacancy.whyGone(today)) {
                    case STOPPED, FILLED -> closedAt == null ? changedAt : closedAt;
                    case HIDDEN -> changedAt;
                    case EXPIRED ->
                        vacancy.deadline()
                                .plusDays(1)
                                .atStartOfDay(BusinessClock.ZONE)
                                .toInstant();
                });
    }
}
