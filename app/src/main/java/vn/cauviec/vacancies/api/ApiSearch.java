package vn.cauviec.vacancies.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cauviec.reference.Unit;
import vn.cauviec.vacancies.EmploymentType;
import vn.cauviec.vacancies.StatedConditions.Offer;

/**
 * A question of a program to the job search, every value of it known and valid.
 *
 * @param text what is looked for, as typed; may be empty
 * @param occupations VSCO codes of any level: any of those that are not excluded, none of those that are
 * @param places units, in the same sense
 * @param positions points, from which the work is at most {@code radiusKilometres} away
 * @param employer name, or a part of it; empty for any
 * @param publishedAfter null for no bound
 * @param publishedBefore null for no bound
 * @param experience null when it does not matter
 * @param employmentTypes any of those that are not excluded, none of those that are
 * @param extents full or part time, in the same sense
 * @param unspecifiedWorkplace null when it does not matter
 * @param abroad null when it does not matter
 * @param remote null when it does not matter
 * @param offers what is offered, in the sense of the others
 * @param inWords what ads say in words alone counts too
 * @param sort one of {@link ApiParameter#SORTS}
 * @param stats of {@link ApiParameter#COUNTED}, what is to be counted
 * @param brief without the texts of the ads
 * @param cursor where the page begins; null for the first one
 */
record ApiSearch(
        String text,
        List<Term<String>> occupations,
        List<Term<Unit>> places,
        List<Position> positions,
        int radiusKilometres,
        String employer,
        @Nullable Instant publishedAfter,
        @Nullable Instant publishedBefore,
        @Nullable Boolean experience,
        List<Term<EmploymentType>> employmentTypes,
        List<Term<EmploymentType>> extents,
        @Nullable Boolean unspecifiedWorkplace,
        @Nullable Boolean abroad,
        @Nullable Boolean remote,
        List<Term<Offer>> offers,
        boolean inWords,
        int offset,
        int limit,
        String sort,
        List<String> stats,
        int statsLimit,
        boolean brief,
        @Nullable String cursor) {
    ApiSearch {
        occupations = List.copyOf(occupations);
        places = List.copyOf(places);
        positions = List.copyOf(positions);
        employmentTypes = List.copyOf(employmentTypes);
        extents = List.copyOf(extents);
        offers = List.copyOf(offers);
        stats = List.copyOf(stats);
    }

    /** A concept that is wanted, or with a leading minus is not. */
    record Term<T>(T value, boolean excluded) {}

    /** A point, in degrees (WGS 84). */
    record Position(double latitude, double longitude) {}
}
