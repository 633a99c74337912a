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
 */
public record JobQuery(
        String text,
        @Nullable UnitId unit,
        LocalDate map,
        @Nullable Long wageFrom,
        Set<EmploymentType> types,
        String occupation,
        JobSorting sorting,
        int page) {
    /** Results on a page. */
    public static final int PAGE_SIZE = 20;

    public JobQuery {
        types = Set.copyOf(types);
        if (page < 1) {
            throw new IllegalArgumentException("pages begin at 1");
        }
    }

    /** Every open job, newest first. */
    public static JobQuery all(LocalDate map) {
        return new JobQuery("", null, map, null, Set.of(), "", JobSorting.NEWEST, 1);
    }
}
