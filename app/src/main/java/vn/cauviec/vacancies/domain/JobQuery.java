package vn.cauviec.vacancies.domain;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cauviec.reference.UnitId;
import vn.cauviec.vacancies.EmploymentType;

/**
 * A question to the job search.
 *
 * @param text what was typed; empty for every job
 * @param unit only work in this unit or below it; null for everywhere
 * @param map day of the map on which "below" is judged
 * @param wageFrom least pay in đồng a month that the job can reach; null for any pay
 * @param types only these; empty for all
 * @param occupation VSCO code of any level; empty for all
 * @param sorting order
 * @param page number of the page, from 1
 * @param size jobs on a page
 * @param unstated only jobs that do not state these
 * @param conditions further conditions
 * @param after the list begins behind this place; null for its beginning
 */
public record JobQuery(
        String text,
        @Nullable UnitId unit,
        LocalDate map,
        @Nullable Long wageFrom,
        Set<EmploymentType> types,
        String occupation,
        JobSorting sorting,
        int page,
        int size,
        Set<Unstated> unstated,
        JobConditions conditions,
        @Nullable JobCursor after) {
    /** Results on a page, unless something else is asked for. */
    public static final int PAGE_SIZE = 20;

    /** Most results on a page. */
    public static final int MOST_ON_PAGE = 100;

    /** What an ad may leave open. */
    public enum Unstated {
        PLACE,
        WAGE,
        TYPE
    }

    public JobQuery {
        types = Set.copyOf(types);
        unstated = Set.copyOf(unstated);
        if (size < 0 || size > MOST_ON_PAGE) {
            throw new IllegalArgumentException("a page has at most " + MOST_ON_PAGE);
        }
        if (page < 1) {
            throw new IllegalArgumentException("pages begin at 1");
        }
    }

    /** A page of the usual size without further conditions. */
    public JobQuery(
            String text,
            @Nullable UnitId unit,
            LocalDate map,
            @Nullable Long wageFrom,
            Set<EmploymentType> types,
            String occupation,
            JobSorting sorting,
            int page) {
        this(
                text,
                unit,
                map,
                wageFrom,
                types,
                occupation,
                sorting,
                page,
                PAGE_SIZE,
                Set.of(),
                JobConditions.NONE,
                null);
    }

    /** The beginning of the same list in another order. */
    public JobQuery first(JobSorting order, int most) {
        return list(order, 1, most);
    }

    /** A part of the same list, of the greatest size. */
    JobQuery part(int number) {
        return list(sorting, number, MOST_ON_PAGE);
    }

    private JobQuery list(JobSorting order, int number, int most) {
        return new JobQuery(
                text, unit, map, wageFrom, types, occupation, order, number, most, unstated, conditions, null);
    }

    /** The same with other conditions to be stated. */
    JobQuery asking(AskedConditions other) {
        return new JobQuery(
                text,
                unit,
                map,
                wageFrom,
                types,
                occupation,
                sorting,
                page,
                size,
                unstated,
                conditions.asking(other),
                after);
    }

    /** Every open job, newest first. */
    public static JobQuery all(LocalDate map) {
        return new JobQuery("", null, map, null, Set.of(), "", JobSorting.NEWEST, 1);
    }
}
