package vn.cauviec.vacancies.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * A job with all its ads: of one employer, with the same title, pay and type, wherever the work is.
 *
 * @param first the ad that stands first in the list
 * @param others further ads, in the order of the list
 */
public record JobGroup(FoundVacancy first, List<FoundVacancy> others) {
    public JobGroup {
        others = List.copyOf(others);
    }

    /** The jobs of a list, each where its first ad stands. */
    public static List<JobGroup> of(List<FoundVacancy> ads) {
        var groups = new LinkedHashMap<SameJob, List<FoundVacancy>>();
        ads.forEach(ad ->
                groups.computeIfAbsent(SameJob.of(ad), _ -> new ArrayList<>()).add(ad));
        return groups.values().stream()
                .map(same -> new JobGroup(same.getFirst(), same.subList(1, same.size())))
                .toList();
    }
}
