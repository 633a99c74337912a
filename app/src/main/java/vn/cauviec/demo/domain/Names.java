package vn.cauviec.demo.domain;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.cauviec.kernel.PersonName;
import vn.cauviec.kernel.Sex;

/** Names as each ethnic group gives them: family, middle and given name, put together by chance. */
final class Names {
    /** Way of naming within a group: the Dao have two. */
    private record Habit(
            String group,
            int weight,
            Weighted<String> family,
            Map<Sex, Weighted<String>> middle,
            Map<Sex, Weighted<String>> given) {}

    private final Map<String, Weighted<Habit>> habits;

    Names(String province) {
        var all = Section.read(province, "names.txt").stream().map(Names::habit).toList();
        habits = all.stream()
                .collect(Collectors.groupingBy(
                        Habit::group,
                        Collectors.collectingAndThen(Collectors.toList(), found -> Weighted.of(found, Habit::weight))));
    }

    private static Habit habit(Section section) {
        return new Habit(
                section.get("group"),
                section.number("weight"),
                Weighted.words(section.words("family")),
                Map.of(
                        Sex.MALE, Weighted.words(section.words("male-middle")),
                        Sex.FEMALE, Weighted.words(section.words("female-middle"))),
                Map.of(
                        Sex.MALE, Weighted.words(section.words("male-given")),
                        Sex.FEMALE, Weighted.words(section.words("female-given"))));
    }

    /** @param group code of the ethnic group */
    PersonName pick(String group, Sex sex, Dice dice) {
        var habit = habits.get(group);
        if (habit == null) {
            throw new IllegalArgumentException("no names for group " + group);
        }
        var ways = habit.pick(dice);
        var middle = ways.middle().get(sex);
        var given = ways.given().get(sex);
        if (middle == null || given == null) {
            throw new IllegalStateException("no names for " + sex);
        }
        return name(ways.family().pick(dice), middle, given, dice);
    }

    private static PersonName name(String family, Weighted<String> middle, Weighted<String> given, Dice dice) {
        var second = middle.pick(dice);
        var last = given.pick(dice);
        while (last.equals(second)) {
            last = given.pick(dice);
        }
        return new PersonName(String.join(" ", List.of(family, second, last)));
    }
}
