package vn.cauviec.vacancies.web;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import vn.cauviec.vacancies.StatedConditions;
import vn.cauviec.vacancies.StatedConditions.HomeWork;
import vn.cauviec.vacancies.domain.AdCondition;
import vn.cauviec.vacancies.domain.AskedConditions;
import vn.cauviec.vacancies.domain.FoundVacancy;

/**
 * Conditions of an ad as pages list them.
 *
 * @param stated marked by whoever offers the work
 * @param inWords message keys of what only its words speak of
 */
public record ConditionList(List<Line> stated, List<String> inWords) {
    /** Nothing to list. */
    static final ConditionList NONE = new ConditionList(List.of(), List.of());

    /**
     * One condition.
     *
     * @param key message key
     * @param argument what it fills in; may be empty
     */
    public record Line(String key, String argument) {}

    public ConditionList {
        stated = List.copyOf(stated);
        inWords = List.copyOf(inWords);
    }

    /** All that an ad states. */
    static ConditionList of(StatedConditions stated, Collection<AdCondition> inWords) {
        return new ConditionList(
                Stream.concat(places(stated), lines(stated)).toList(),
                inWords.stream().sorted().map(ConditionWays::key).toList());
    }

    /** What a card says of them: what is offered, and of what was asked for that which only words say. */
    static ConditionList of(FoundVacancy job, AskedConditions asked) {
        var stated = job.conditions();
        return new ConditionList(
                lines(stated).toList(),
                asked.wanted().stream()
                        .filter(condition -> !condition.isStated(stated))
                        .sorted()
                        .map(ConditionWays::key)
                        .toList());
    }

    public boolean isEmpty() {
        return stated.isEmpty() && inWords.isEmpty();
    }

    private static Stream<Line> places(StatedConditions stated) {
        return stated.homeWork() == HomeWork.AT_WORKPLACE
                ? Stream.of(new Line("vacancies.homeWork.AT_WORKPLACE", ""))
                : Stream.of();
    }

    private static Stream<Line> lines(StatedConditions stated) {
        var all = AdCondition.listStated(stated);
        if (all.contains(AdCondition.HOME_WORK_FULLY)) {
            all.remove(AdCondition.HOME_WORK);
        }
        var months = stated.experienceMonths();
        var experience = months == null || months == 0
                ? Stream.<Line>of()
                : Stream.of(new Line("vacancies.condition.experience", Integer.toString(months)));
        return Stream.concat(all.stream().map(condition -> new Line(ConditionWays.key(condition), "")), experience);
    }
}
