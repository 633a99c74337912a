package vn.cauviec.vacancies.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.Wage;
import vn.cauviec.vacancies.EmploymentType;

/**
 * One open job in a list.
 *
 * @param place where the work is, short: within the province without its name; empty when it is not known
 * @param workplaceText the workplace in the employer's words; empty when it says no more than the place
 * @param wageNote pay in words where the wage does not say it; may be empty
 * @param employmentType null when it is not stated
 * @param postedOn day on which it was published
 * @param daysSincePosted 0 for today
 */
public record JobCard(
        String address,
        String title,
        String employerName,
        boolean employerVerified,
        Wage wage,
        String wageNote,
        String place,
        String workplaceText,
        @Nullable EmploymentType employmentType,
        int openings,
        LocalDate postedOn,
        long daysSincePosted) {

    /** Message key of "đăng hôm qua". */
    public String postedKey() {
        if (daysSincePosted <= 0) {
            return "vacancies.posted.today";
        }
        if (daysSincePosted == 1) {
            return "vacancies.posted.yesterday";
        }
        return daysSincePosted <= 7 ? "vacancies.posted.days" : "vacancies.posted.on";
    }

    /** Pay is said by a number or, where there is none, in the employer's words. */
    public boolean hasPayInWordsOnly() {
        return wage.shape() == Wage.Shape.NEGOTIABLE && !wageNote.isEmpty();
    }
}
