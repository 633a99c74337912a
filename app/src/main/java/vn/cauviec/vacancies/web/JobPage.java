package vn.cauviec.vacancies.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.Wage;
import vn.cauviec.site.Page;
import vn.cauviec.vacancies.EmploymentType;

/**
 * The public page of an open job.
 *
 * @param employerAddress public page of the employer
 * @param place where the work is, with all that it lies in; empty when it is not known
 * @param placeToday the unit of today that holds the place when the map has changed since; empty otherwise
 * @param workplaceText the workplace in the employer's words; may be empty
 * @param furtherPlaces where the same work is offered besides
 * @param occupation name of the occupation; empty when it is not stated
 * @param occupationAddress the jobs of that occupation
 * @param employmentType null when it is not stated
 * @param conditions what the ad states, and what only its words say
 * @param daysLeft until the deadline; 0 on the last day
 * @param sections text without empty sections
 * @param blocks what other modules have to show beside it
 * @param similar open jobs like this one
 * @param structuredData the job as search engines read it
 */
public record JobPage(
        String title,
        String employerName,
        String employerAddress,
        boolean employerVerified,
        Wage wage,
        String wageNote,
        String place,
        String placeToday,
        String workplaceText,
        List<FurtherPlace> furtherPlaces,
        String occupation,
        String occupationAddress,
        @Nullable EmploymentType employmentType,
        ConditionList conditions,
        int openings,
        LocalDate deadline,
        long daysLeft,
        LocalDate postedOn,
        List<TextSection> sections,
        List<Page> blocks,
        List<JobCard> similar,
        String structuredData)
        implements Page {
    private static final int SOON = 7;

    /**
     * One of the further places.
     *
     * @param name with all that it lies in
     * @param today the unit of today that holds it when the map has changed since; empty otherwise
     */
    public record FurtherPlace(String name, String today) {}

    public JobPage {
        furtherPlaces = List.copyOf(furtherPlaces);
        sections = List.copyOf(sections);
        blocks = List.copyOf(blocks);
        similar = List.copyOf(similar);
    }

    public boolean closesSoon() {
        return daysLeft <= SOON;
    }

    /** Message key of how long one may still apply. */
    public String daysLeftKey() {
        return daysLeft == 0 ? "vacancies.job.lastDay" : "vacancies.job.daysLeft";
    }
}
