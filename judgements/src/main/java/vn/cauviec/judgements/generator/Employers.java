package vn.cauviec.judgements.generator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Invented employers. */
final class Employers {
    private static final Pattern KIND = Pattern.compile("\\[([a-z-]+)](.*)");
    private static final Pattern BLANK = Pattern.compile("\\{([a-z])}");

    private final Map<String, Kind> kinds = new LinkedHashMap<>();

    private record Kind(List<String> names, List<String> sentences) {}

    private Employers() {}

    static Employers read() {
        var employers = new Employers();
        var key = "";
        for (var line : Lines.told("employers.txt")) {
            var head = KIND.matcher(line);
            var told = line;
            if (head.matches()) {
                key = head.group(1);
                told = head.group(2).strip();
            }
            employers.tell(key, told);
        }
        return employers;
    }

    String name(String kind, Dice dice) {
        return BLANK.matcher(dice.one(get(kind).names()))
                .replaceAll(blank ->
                        Matcher.quoteReplacement(dice.one(get(blank.group(1)).names())));
    }

    String sentence(String kind, Dice dice) {
        return dice.one(get(kind).sentences());
    }

    private void tell(String key, String told) {
        var before = kinds.getOrDefault(key, new Kind(List.of(), List.of()));
        if (told.startsWith("n: ")) {
            kinds.put(key, new Kind(Lines.parts(told.substring(3), ";"), before.sentences()));
        } else if (told.startsWith("s: ")) {
            kinds.put(key, new Kind(before.names(), Lines.parts(told.substring(3), ";")));
        }
    }

    private Kind get(String key) {
        var kind = kinds.get(key);
        if (kind == null) {
            throw new IllegalStateException("there is no kind of employer " + key);
        }
        return kind;
    }
}
