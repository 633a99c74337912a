package vn.cauviec.vacancies.domain;

import java.io.IOException;

/** An ad of a page of results. */
interface AdHit {
    /** The place behind it: the keys of the order. */
    JobCursor cursor();

    /** The row of a result list. */
    FoundVacancy row() throws IOException;

    /** Whether both are the same ad. */
    default boolean isSameAd(AdHit other) {
        return cursor().idHigh() == other.cursor().idHigh()
                && cursor().idLow() == other.cursor().idLow();
    }
}
