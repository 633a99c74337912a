package vn.cauviec.vacancies.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.Wage;
import vn.cauviec.reference.RoadEstimate;
import vn.cauviec.site.Ui;
import vn.cauviec.vacancies.EmploymentType;

/**
 * One open job in a list.
 *
 * @param place where the work is, short: within the province without its name; of several the nearest to what was asked for, or the main
 *     one; empty when it is not known
 * @param otherPlaces in how many places it is besides
 * @param workplaceText the workplace in the employer's words; empty when it says no more than the place
 * @param way by road from the place that was asked for; null where none was, and where it is unknown
 * @param wageNote pay in words where the wage does not say it; may be empty
 * @param employmentType null when it is not stated
 * @param conditions what it states, and what of what was asked for only its words say
 * @param postedOn day on which it was published
 * @param daysSincePosted 0 for today
 * @param twins further ads of the same job, which stand behind it in the list
 */
public record JobCard(
        String address,
        String title,
        String employerName,
        boolean employerVerified,
        Wage wage,
        String wageNote,
        String place,
        int otherPlaces,
        String workplaceText,
        @Nullable RoadEstimate way,
        @Nullable EmploymentType employmentType,
        ConditionList conditions,
        int openings,
        LocalDate postedOn,
        long daysSincePosted,
        List<Twin> twins) {
    private static final int TWINS_AT_ONCE = 12;

    /**
     * The same job in another ad: of the same employer, with the same title and pay.
     *
     * @param place where it is; empty when it is not known, or when the other ad names the same place
     * @param otherPlaces in how many places it is besides
     */
    public record Twin(String address, String place, int otherPlaces) {
        /** "Sa Pa và 2 nơi khác". */
        public String places(Ui ui) {
            return place.isEmpty() ? ui.t("vacancies.twins.again") : JobCard.places(ui, place, otherPlaces);
        }
    }

    public JobCard {
        twins = List.copyOf(twins);
    }

    /** The further ads in sight. */
    public List<Twin> firstTwins() {
        return twins.subList(0, Math.min(TWINS_AT_ONCE, twins.size()));
    }

    /** The further ads that open on demand. */
    public List<Twin> laterTwins() {
        return twins.subList(firstTwins().size(), twins.size());
    }

    /** "Sa Pa và 2 nơi khác"; empty when it is not known where the work is. */
    public String places(Ui ui) {
        return places(ui, place, otherPlaces);
    }

    static String places(Ui ui, String place, int others) {
        return others == 0 ? place : ui.t("vacancies.places", place, ui.number(others));
    }

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
