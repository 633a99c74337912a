package vn.cauviec.vacancies.domain;

import java.util.List;

/**
 * The open jobs at a glance.
 *
 * @param jobs how many are open
 * @param positions how many people they want
 * @param employers how many employers want them
 * @param occupations occupations with most jobs, most first
 * @param newest the newest jobs
 */
public record JobOverview(
        int jobs, int positions, int employers, List<OccupationCount> occupations, List<FoundVacancy> newest) {
    /** Jobs in an occupation, by its VSCO code. */
    public record OccupationCount(String code, int jobs) {}

    public JobOverview {
        occupations = List.copyOf(occupations);
        newest = List.copyOf(newest);
    }
}
