package vn.cauviec.operations.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which of the scheduled backups stay.
 *
 * @param days all of the last so many days stay, today among them
 * @param months of each of the last so many months, this one among them, the first backup stays
 */
record BackupRetention(int days, int months) {

    /**
     * Those that may go.
     *
     * @param moments when each was written, in Vietnam
     * @param good the newest that was found good: it and whatever is newer stay, however old
     */
    Set<LocalDateTime> obsolete(Collection<LocalDateTime> moments, LocalDateTime good, LocalDate today) {
        Set<LocalDateTime> firsts = moments.stream()
                .collect(Collectors.groupingBy(YearMonth::from, Collectors.minBy(Comparator.naturalOrder())))
                .entrySet()
                .stream()
                .filter(month -> month.getKey().isAfter(YearMonth.from(today).minusMonths(months)))
                .flatMap(month -> month.getValue().stream())
                .collect(Collectors.toUnmodifiableSet());
        return moments.stream()
                .filter(moment -> moment.isBefore(good))
                .filter(moment -> !moment.toLocalDate().isAfter(today.minusDays(days)))
                .filter(moment -> !firsts.contains(moment))
                .collect(Collectors.toUnmodifiableSet());
    }
}
