package vn.cauviec.vacancies.domain;

import static vn.cauviec.vacancies.domain.Finding.problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.cauviec.kernel.VietnameseDate;
import vn.cauviec.kernel.Wage;

/** What an ad needs before a moderator sees it. */
public final class VacancyRules {
    /** An ad stands for so many days at most; then its employer says again that the work is still there. */
    public static final int LONGEST_LIFE_DAYS = 90;

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_TEXT = 10_000;
    static final int LONGEST_LINE = 300;
    static final int MOST_OPENINGS = 5_000;
    /** Beside the main one. */
    public static final int MOST_FURTHER_PLACES = 10;

    private static final int SHORTEST_DESCRIPTION = 20;

    private VacancyRules() {}

    /** The last day on which an ad that is published or extended today may end. */
    public static LocalDate latestDeadline(LocalDate today) {
        return today.plusDays(LONGEST_LIFE_DAYS);
    }

    /** What is missing or no longer holds; empty when the ad may be sent or published today. */
    static List<Finding> checkComplete(VacancyContent content, LocalDate today) {
        var found = new ArrayList<Finding>();
        if (content.description().length() < SHORTEST_DESCRIPTION) {
            found.add(problem(AdField.DESCRIPTION, "vacancies.problem.description"));
        }
        if (content.wage().shape() == Wage.Shape.NEGOTIABLE
                && content.wageNote().isEmpty()) {
            found.add(problem(AdField.WAGE, "vacancies.problem.wageOrReason"));
        }
        content.findDeadline()
                .ifPresentOrElse(
                        deadline -> found.addAll(checkDeadline(deadline, today)),
                        () -> found.add(problem(AdField.DEADLINE, "vacancies.problem.deadlineMissing")));
        return found;
    }

    static List<Finding> checkDeadline(LocalDate deadline, LocalDate today) {
        var latest = latestDeadline(today);
        if (deadline.isBefore(today)) {
            return List.of(
                    problem(AdField.DEADLINE, "vacancies.problem.deadlinePassed", VietnameseDate.display(deadline)));
        }
        return deadline.isAfter(latest)
                ? List.of(problem(AdField.DEADLINE, "vacancies.problem.deadlineTooFar", VietnameseDate.display(latest)))
                : List.of();
    }

    /** A published ad seeks more people than were hired on it already; one that seeks nobody more is stopped or filled instead. */
    static List<Finding> checkOpenings(VacancyContent content, int taken) {
        return content.openings() > taken
                ? List.of()
                : List.of(problem(AdField.OPENINGS, "vacancies.problem.openingsTaken", Integer.toString(taken)));
    }
}
