package vn.cauviec.judgements.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.cauviec.judgements.Ad.Employment;
import vn.cauviec.judgements.Pay;

/**
 * What an ad is to say, before it is worded.
 *
 * @param trades the one, or two that are looked for together
 * @param wording how the title calls the work
 * @param employerKind of employers.txt
 */
record Draft(
        List<Trade> trades,
        String wording,
        String employerKind,
        String employer,
        Whereabouts where,
        SortedSet<String> tags,
        @Nullable Employment employment,
        Pay pay) {

    /** Of a hundred ads that need not, so many state the tag all the same. */
    private record Habit(String tag, int chance) {}

    private static final List<Habit> HABITS = List.of(
            new Habit("lodging", 7),
            new Habit("meals", 9),
            new Habit("shuttle", 3),
            new Habit("insurance", 20),
            new Habit("training", 5),
            new Habit("thirteenth-month", 10));

    private static final List<String> ONLY_LIKED =
            List.of("no-experience", "no-certificate", "shifts", "night", "office-hours", "remote", "daily-pay");

    Trade trade() {
        return trades.getFirst();
    }

    boolean has(String tag) {
        return tags.contains(tag);
    }

    static Draft of(Trade trade, World world, Dice dice) {
        var kind = dice.one(trade.employers());
        var trades = trades(trade, kind, world, dice);
        var wording = wording(trades, dice);
        var said = world.wordings().saidBy(wording);
        var employment = employment(trade, said, dice);
        var tags = tags(trade, said, dice);
        var where = Whereabouts.choose(world.places(), trade.profile(), dice);
        var pay = PayWriter.write(trade, tags.contains("daily-pay"), employment == Employment.PART_TIME, dice);
        return new Draft(trades, wording, kind, world.employers().name(kind, dice), where, tags, employment, pay);
    }

    /** Two in a hundred ads look for two trades at once. */
    private static List<Trade> trades(Trade trade, String kind, World world, Dice dice) {
        var others = world.trades().hiredBy(kind).stream()
                .filter(other -> !other.equals(trade)
                        && other.profile().equals(trade.profile())
                        && other.ads() >= 10
                        && trade.ads() >= 10)
                .toList();
        return others.isEmpty() || !dice.percent(2) ? List.of(trade) : List.of(trade, dice.one(others));
    }

    private static String wording(List<Trade> trades, Dice dice) {
        var first = dice.one(trades.getFirst().titles());
        if (trades.size() == 1) {
            return first;
        }
        return first
                + dice.one(List.of(", ", " và ", " + "))
                + Spelling.uncapital(dice.one(trades.getLast().titles()));
    }

    private static @Nullable Employment employment(Trade trade, List<String> said, Dice dice) {
        for (var kind : List.of(Employment.INTERNSHIP, Employment.PART_TIME, Employment.SEASONAL)) {
            if (said.contains(kind.word())) {
                return kind;
            }
        }
        if (trade.likes("internship")) {
            return Employment.INTERNSHIP;
        }
        if (trade.likes("part-time") && dice.percent(30)) {
            return Employment.PART_TIME;
        }
        if (trade.likes("seasonal") && dice.percent(40)) {
            return Employment.SEASONAL;
        }
        return dice.percent(70) ? Employment.FULL_TIME : null;
    }

    private static SortedSet<String> tags(Trade trade, List<String> said, Dice dice) {
        var tags = new ArrayList<String>();
        for (var habit : HABITS) {
            boolean stated = dice.percent(trade.likes(habit.tag()) ? 55 : habit.chance());
            if (stated) {
                tags.add(habit.tag());
            }
        }
        for (var tag : ONLY_LIKED) {
            boolean stated = dice.percent(45);
            if (stated && trade.likes(tag)) {
                tags.add(tag);
            }
        }
        tags.addAll(trade.always());
        for (var word : said) {
            if (!List.of("part-time", "seasonal", "internship").contains(word)) {
                tags.add(word);
            }
        }
        return new TreeSet<>(tags);
    }
}
