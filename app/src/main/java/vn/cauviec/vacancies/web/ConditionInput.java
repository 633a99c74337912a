package vn.cauviec.vacancies.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import vn.cauviec.site.PageAddress;
import vn.cauviec.site.UnknownValue;
import vn.cauviec.vacancies.domain.AdCondition;
import vn.cauviec.vacancies.domain.AskedConditions;

/** Conditions in the address of a search: {@code dieu-kien=cho-o}, with a leading minus for those that may not be stated. */
final class ConditionInput {
    /** That the words of an ad count too. */
    static final String IN_WORDS = "loi-tin";

    static final String YES = "co";
    private static final String NOT = "-";
    private static final AddressCode<AdCondition> CODE = AddressCode.CONDITION;

    private ConditionInput() {}

    /** @throws UnknownValue for a condition that does not exist */
    static AskedConditions read(MultiValueMap<String, String> typed) {
        var wanted = EnumSet.noneOf(AdCondition.class);
        var unwanted = EnumSet.noneOf(AdCondition.class);
        for (var word : typed.getOrDefault(CODE.parameter(), List.of())) {
            if (word.startsWith(NOT)) {
                unwanted.add(CODE.read(word.substring(NOT.length())));
            } else if (!word.isEmpty()) {
                wanted.add(CODE.read(word));
            }
        }
        unwanted.removeAll(wanted);
        var inWords = Optional.ofNullable(typed.getFirst(IN_WORDS)).orElse("");
        if (!inWords.isEmpty() && !inWords.equals(YES)) {
            throw new UnknownValue(IN_WORDS, inWords, List.of(YES));
        }
        boolean asked = !wanted.isEmpty() || !unwanted.isEmpty();
        return new AskedConditions(wanted, unwanted, asked && !inWords.isEmpty());
    }

    static PageAddress put(PageAddress address, AskedConditions asked) {
        var whole = address;
        for (var condition : asked.each().toList()) {
            whole = whole.and(CODE.parameter(), word(condition, asked));
        }
        return asked.inWordsToo() ? whole.with(IN_WORDS, YES) : whole;
    }

    private static String word(AdCondition condition, AskedConditions asked) {
        return asked.wanted().contains(condition) ? CODE.wordOf(condition) : NOT + CODE.wordOf(condition);
    }

    /** The address with other conditions than it has. */
    static PageAddress change(PageAddress address, AskedConditions asked) {
        return put(address.without(CODE.parameter()).without(IN_WORDS), asked);
    }
}
