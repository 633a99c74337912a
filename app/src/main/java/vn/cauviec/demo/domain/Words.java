package vn.cauviec.demo.domain;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What people of the story write to each other, by the occasion. */
final class Words {
    private final Map<String, Section> occasions;

    Words(String province) {
        occasions = Section.read(province, "words.txt").stream()
                .collect(Collectors.toMap(Section::key, Function.identity()));
    }

    String pick(String occasion, Dice dice) {
        return pick(occasion, "word", dice);
    }

    String pick(String occasion, String name, Dice dice) {
        var found = occasions.get(occasion);
        if (found == null) {
            throw new IllegalArgumentException("no words for " + occasion);
        }
        return dice.pick(found.list(name));
    }
}
