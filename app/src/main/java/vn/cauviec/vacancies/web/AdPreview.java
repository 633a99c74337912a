package vn.cauviec.vacancies.web;

import java.util.List;
import vn.cauviec.site.Page;
import vn.cauviec.vacancies.domain.VacancyContent;
import vn.cauviec.vacancies.domain.VacancyView;

/**
 * An ad as the public would see it, a part of other pages.
 *
 * @param place the unit of the workplace with those above it; empty when it is not known
 * @param furtherPlaces where the same work is offered besides, each with the units above it
 * @param occupation name of the occupation; empty when none is stated
 */
public record AdPreview(
        String employerName, VacancyContent content, String place, List<String> furtherPlaces, String occupation)
        implements Page {
    public AdPreview {
        furtherPlaces = List.copyOf(furtherPlaces);
    }

    static AdPreview of(VacancyView view) {
        return new AdPreview(
                view.employerName(), view.content(), view.place(), view.furtherPlaces(), view.occupation());
    }

    static AdPreview of(VacancyView view, VacancyView.Proposal proposal) {
        return new AdPreview(
                view.employerName(),
                proposal.change().content(),
                proposal.place(),
                proposal.furtherPlaces(),
                proposal.occupation());
    }

    /** What is marked besides. */
    public ConditionList conditions() {
        return ConditionList.of(content.conditions(), List.of());
    }

    /** Lines of a text that are not empty. */
    public static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }
}
