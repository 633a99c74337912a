package vn.cauviec.judgements;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody means: a condition on the truth of ads. All conditions of a line must hold; {@code or} begins another line of them.
 *
 * <table>
 *   <caption>Conditions; a value may list several with commas, of which one is enough</caption>
 *   <tr><td>{@code trade=tho-han}</td><td>looks for that trade</td></tr>
 *   <tr><td>{@code group=xay-dung}</td><td>looks for a trade of that group</td></tr>
 *   <tr><td>{@code place=sa-pa}</td><td>the work is there, or in a unit below; keys of {@code units.tsv}. A district stands for the
 *       old district; a key with {@code xa-} or {@code phuong-} for a unit of today</td></tr>
 *   <tr><td>{@code tag=lodging}</td><td>promises or asks it</td></tr>
 *   <tr><td>{@code type=part-time}</td><td>states that kind of employment</td></tr>
 *   <tr><td>{@code pay>=10}</td><td>the greatest stated pay reaches 10 million a month; who negotiates states nothing</td></tr>
 *   <tr><td>{@code pay=8..12}</td><td>the stated span and this one have an amount in common</td></tr>
 *   <tr><td>{@code day>=500}</td><td>reaches 500,000 a day</td></tr>
 *   <tr><td>{@code title="bắc hà"}</td><td>the title has these words one after the other, whatever marks and case</td></tr>
 *   <tr><td>{@code employer="taxi"}</td><td>the employer's name has them</td></tr>
 *   <tr><td>{@code not:…}</td><td>the condition does not hold</td></tr>
 *   <tr><td>{@code any}</td><td>every ad</td></tr>
 * </table>
 *
 * @param text as it is written in the file
 */
public record Meaning(String text, Predicate<Ad> holds) {
    private static final Pattern CONDITION = Pattern.compile(
            "\\s*(not:)?(any|(trade|group|place|tag|type|pay|day|title|employer)(=|>=)(\"[^\"]+\"|\\S+))(?=\\s|$)");
    private static final long MILLION = 1_000_000;
    private static final long THOUSAND = 1_000;

    /** What a line of a file does wrong, as a sentence about its meaning. */
    static final class Unclear extends Exception {
        private static final long serialVersionUID = 1;

        Unclear(String sentence) {
            super(sentence);
        }
    }

    static Meaning read(String text, Corpus corpus) throws Unclear {
        var alternatives = new ArrayList<Predicate<Ad>>();
        for (var alternative : text.split(" or ")) {
            alternatives.add(all(alternative, corpus));
        }
        var meaning =
                new Meaning(text.strip(), ad -> alternatives.stream().anyMatch(alternative -> alternative.test(ad)));
        if (corpus.ads().stream().noneMatch(meaning.holds())) {
            throw new Unclear("no ad fulfils “" + meaning.text() + "”");
        }
        return meaning;
    }

    /** The ads that fulfil it, in the order of the corpus. */
    public List<Ad> relevant(Corpus corpus) {
        return corpus.ads().stream().filter(holds).toList();
    }

    private static Predicate<Ad> all(String text, Corpus corpus) throws Unclear {
        var conditions = new ArrayList<Predicate<Ad>>();
        var matcher = CONDITION.matcher(text);
        int end = 0;
        while (matcher.find(end) && matcher.start() == end) {
            conditions.add(condition(matcher, corpus));
            end = matcher.end();
        }
        if (conditions.isEmpty() || !text.substring(end).isBlank()) {
            throw new Unclear("“" + text.substring(end).strip() + "” is no condition");
        }
        return ad -> conditions.stream().allMatch(condition -> condition.test(ad));
    }

    private static Predicate<Ad> condition(Matcher matcher, Corpus corpus) throws Unclear {
        Predicate<Ad> condition = matcher.group(2).equals("any")
                ? _ -> true
                : condition(matcher.group(3), matcher.group(4), matcher.group(5).replace("\"", ""), corpus);
        return matcher.group(1) == null ? condition : condition.negate();
    }

    private static Predicate<Ad> condition(String name, String sign, String value, Corpus corpus) throws Unclear {
        if (sign.equals(">=")) {
            return least(name, value);
        }
        return switch (name) {
            case "trade" -> oneOf(name, value, corpus.trades(), ad -> ad.truth().trades());
            case "group" -> oneOf(name, value, corpus.groups(), ad -> ad.truth().groups());
            case "place" -> oneOf(name, value, corpus.places(), ad -> ad.truth().places());
            case "tag" -> oneOf(name, value, corpus.tags(), ad -> ad.truth().tags());
            case "type" -> type(value);
            case "pay" -> span(value);
            case "title" -> ad -> Folding.contains(ad.title(), value);
            case "employer" -> ad -> Folding.contains(ad.employer(), value);
            default -> throw new Unclear(name + " needs “>=”");
        };
    }

    private interface Words {
        SortedSet<String> of(Ad ad);
    }

    private static Predicate<Ad> oneOf(String name, String value, SortedSet<String> known, Words words) throws Unclear {
        var wanted = List.of(value.split(","));
        for (var word : wanted) {
            if (!known.contains(word)) {
                throw new Unclear("there is no " + name + " “" + word + "”");
            }
        }
        return ad -> wanted.stream().anyMatch(word -> words.of(ad).contains(word));
    }

    private static Predicate<Ad> type(String value) throws Unclear {
        var type = Stream.of(Ad.Employment.values())
                .filter(one -> one.word().equals(value))
                .findFirst()
                .orElseThrow(() -> new Unclear("there is no type “" + value + "”"));
        return ad -> ad.employment() == type;
    }

    private static Predicate<Ad> least(String name, String value) throws Unclear {
        double amount = number(value);
        return switch (name) {
            case "pay" -> ad -> ad.pay().reaches(Pay.Per.MONTH, Math.round(amount * MILLION));
            case "day" -> ad -> ad.pay().reaches(Pay.Per.DAY, Math.round(amount * THOUSAND));
            default -> throw new Unclear(name + " cannot be compared with “>=”");
        };
    }

    private static Predicate<Ad> span(String value) throws Unclear {
        var ends = value.split("\\.\\.");
        if (ends.length != 2) {
            throw new Unclear("“pay=" + value + "” is no span such as pay=8..12");
        }
        long from = Math.round(number(ends[0]) * MILLION);
        long to = Math.round(number(ends[1]) * MILLION);
        return ad -> ad.pay().touches(Pay.Per.MONTH, from, to);
    }

    private static double number(String text) throws Unclear {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException _) {
            throw new Unclear("“" + text + "” is no amount");
        }
    }
}
