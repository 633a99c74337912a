package vn.cauviec.vacancies.domain.saved;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cauviec.vacancies.EmploymentType;
import vn.cauviec.vacancies.domain.AskedConditions;
import vn.cauviec.vacancies.domain.JobQuery.Unstated;
import vn.cauviec.vacancies.domain.Radius;

/**
 * What a saved search asks for, whichever way the address of the search says it today.
 *
 * @param text as typed; empty for every job
 * @param place null for everywhere
 * @param radius around the place; null for the place itself
 * @param wageFrom least pay in đồng a month; null for any
 * @param types only these; empty for all
 * @param work null for any occupation
 * @param unstated only jobs that do not state these
 * @param asked conditions that have to be stated, and those that may not be
 */
public record SavedQuery(
        String text,
        @Nullable Place place,
        @Nullable Radius radius,
        @Nullable Long wageFrom,
        Set<EmploymentType> types,
        @Nullable Work work,
        Set<Unstated> unstated,
        AskedConditions asked) {

    /** A search that asks for no conditions. */
    public SavedQuery(
            String text,
            @Nullable Place place,
            @Nullable Radius radius,
            @Nullable Long wageFrom,
            Set<EmploymentType> types,
            @Nullable Work work,
            Set<Unstated> unstated) {
        this(text, place, radius, wageFrom, types, work, unstated, AskedConditions.NONE);
    }

    /**
     * A unit as it was called when the search was saved.
     *
     * @param code of the statistics office
     * @param map day of the map on which the code named the unit
     * @param name what it is called should nobody know the code any more; empty where the format did not keep it
     */
    public record Place(String code, LocalDate map, String name) {}

    /**
     * An occupation.
     *
     * @param code VSCO code of any level
     * @param name as for a place
     */
    public record Work(String code, String name) {}

    public SavedQuery {
        types = Set.copyOf(types);
        unstated = Set.copyOf(unstated);
    }
}
