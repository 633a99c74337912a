package vn.cauviec.vacancies.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.cauviec.vacancies.domain.AdCondition;
import vn.cauviec.vacancies.domain.AskedConditions;
import vn.cauviec.vacancies.domain.JobResults;
import vn.cauviec.vacancies.web.SearchInput.Search;
import vn.cauviec.vacancies.web.SearchPage.Filter;
import vn.cauviec.vacancies.web.SearchPage.Part;
import vn.cauviec.vacancies.web.SearchPage.Way;

/** Conditions that ads state, as ways of a search: asked for, taken back, turned into their opposite, looked for in words too. */
final class ConditionWays {
    static final String PREFIX = "vacancies.condition.";
    private static final String NOT = PREFIX + "not.";

    private ConditionWays() {}

    static String key(AdCondition condition) {
        return PREFIX + condition;
    }

    /** What is in force; each address is the list without it. */
    static List<Way> inForce(Search search, JobResults results) {
        var asked = search.asked();
        return asked.each()
                .map(condition -> way(
                        asked.wanted().contains(condition) ? key(condition) : NOT + condition,
                        results.conditions().without().getOrDefault(condition, Way.NOT_COUNTED),
                        search,
                        asked.without(condition),
                        true))
                .toList();
    }

    /** Each condition as a choice; those that are asked for are taken back. */
    static Filter filter(Search search) {
        var asked = search.asked();
        var ways = Arrays.stream(AdCondition.values())
                .map(condition -> {
                    boolean chosen = asked.wanted().contains(condition);
                    var then = asked.without(condition);
                    return way(
                            key(condition), Way.NOT_COUNTED, search, chosen ? then : wanting(then, condition), chosen);
                })
                .toList();
        return new Filter(
                "vacancies.search.furtherConditions", ways, asked.wanted().isEmpty());
    }

    /** Each condition in force turned into its opposite. */
    static List<Part> inverted(Search search) {
        var asked = search.asked();
        return asked.each()
                .map(condition -> {
                    boolean wanted = asked.wanted().contains(condition);
                    var then = asked.without(condition);
                    var address = ConditionInput.change(
                            search.address(), wanted ? refusing(then, condition) : wanting(then, condition));
                    return new Part(
                            wanted ? NOT + condition : key(condition), "", "", Way.NOT_COUNTED, address.toString());
                })
                .toList();
    }

    /** The way to ads that say it in their words alone, and back; none where there are no such ads. */
    static List<Way> inWords(Search search, JobResults results) {
        var asked = search.asked();
        if (asked.inWordsToo()) {
            var stated = new AskedConditions(asked.wanted(), asked.unwanted(), false);
            return List.of(way("vacancies.search.statedOnly", Way.NOT_COUNTED, search, stated, true));
        }
        int jobs = results.conditions().inWords();
        return jobs == 0
                ? List.of()
                : List.of(way("vacancies.search.inWords", jobs, search, asked.alsoInWords(), false));
    }

    private static AskedConditions wanting(AskedConditions asked, AdCondition condition) {
        return new AskedConditions(with(asked.wanted(), condition), asked.unwanted(), asked.inWordsToo());
    }

    private static AskedConditions refusing(AskedConditions asked, AdCondition condition) {
        return new AskedConditions(asked.wanted(), with(asked.unwanted(), condition), asked.inWordsToo());
    }

    private static Set<AdCondition> with(Set<AdCondition> some, AdCondition one) {
        var more = EnumSet.of(one);
        more.addAll(some);
        return more;
    }

    private static Way way(String key, int jobs, Search search, AskedConditions asked, boolean chosen) {
        var address = ConditionInput.change(search.address(), asked).toString();
        return new Way(key, "", jobs, Way.NOT_COUNTED, address, chosen);
    }
}
