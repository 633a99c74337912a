package vn.cauviec.vacancies.domain;

import vn.cauviec.vacancies.domain.JobQuery.Unstated;

/** The conditions of a question around which facets are counted, so that each of them can ignore its own. */
final class AdFilters {
    static final int UNIT = 1;
    static final int WAGE = 2;
    static final int TYPE = 4;
    static final int OCCUPATION = 8;
    /** So many sets of them there are. */
    static final int SETS = 16;

    private static final long NONE = AdColumns.NONE;

    private final AreaBySlot area;
    private final boolean onlyWithoutPlace;
    private final boolean onlyWithoutWage;
    private final boolean onlyWithoutType;
    private final long leastWage;
    /** A bit for each type; none for all of them. */
    private final int wantedTypes;

    private final long occupation;

    AdFilters(JobQuery query, AreaBySlot area) {
        this.area = area;
        onlyWithoutPlace = query.unstated().contains(Unstated.PLACE);
        onlyWithoutWage = query.unstated().contains(Unstated.WAGE);
        onlyWithoutType = query.unstated().contains(Unstated.TYPE);
        leastWage = query.wageFrom() == null ? NONE : query.wageFrom();
        wantedTypes =
                query.types().stream().mapToInt(type -> 1 << type.ordinal()).sum();
        occupation = query.occupation().isEmpty() ? NONE : AdDocument.occupationNumber(query.occupation());
    }

    /**
     * Which conditions the ad fails; 0 for none.
     *
     * @param place slot of the workplace
     */
    int failed(AdColumns columns, int ad, int place) {
        long mostPay = columns.mostPay(ad);
        int kind = columns.type(ad);
        int failed = 0;
        if (onlyWithoutPlace ? place != Workplaces.NONE : !area.has(place)) {
            failed |= UNIT;
        }
        if (onlyWithoutWage ? mostPay != NONE : mostPay < leastWage) {
            failed |= WAGE;
        }
        if (onlyWithoutType ? kind != AdColumns.NONE : !isOfTypes(kind)) {
            failed |= TYPE;
        }
        if (occupation != NONE && !isBelow(columns.occupation(ad), occupation)) {
            failed |= OCCUPATION;
        }
        return failed;
    }

    private boolean isOfTypes(int kind) {
        return wantedTypes == 0 || kind != AdColumns.NONE && (wantedTypes & 1 << kind) != 0;
    }

    /** Whether the code begins with the other: 17212 is below 172. */
    private static boolean isBelow(long code, long above) {
        long shortened = code;
        while (shortened > above) {
            shortened /= 10;
        }
        return shortened == above;
    }
}
