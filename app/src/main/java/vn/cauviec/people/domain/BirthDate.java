package vn.cauviec.people.domain;

import java.time.LocalDate;
import java.util.Optional;

/** Which birth dates the register takes: people who may work, who are from 15 years on (Bộ luật Lao động 45/2019/QH14, Điều 3). */
public final class BirthDate {
    static final int YOUNGEST = 15;
    static final int OLDEST = 110;

    /** Why a date is not the birth date of somebody in the register. */
    public enum Problem {
        IN_FUTURE,
        TOO_YOUNG,
        /** More than 110 years ago: a mistake in the year. */
        TOO_LONG_AGO
    }

    private BirthDate() {}

    /** What is wrong with the date; empty when it may stand. */
    public static Optional<Problem> check(LocalDate date, LocalDate today) {
        if (date.isAfter(today)) {
            return Optional.of(Problem.IN_FUTURE);
        }
        if (date.plusYears(YOUNGEST).isAfter(today)) {
            return Optional.of(Problem.TOO_YOUNG);
        }
        return date.plusYears(OLDEST).isBefore(today) ? Optional.of(Problem.TOO_LONG_AGO) : Optional.empty();
    }
}
