package vn.cauviec.judgements.generator;

import java.util.ArrayList;
import java.util.List;
import vn.cauviec.judgements.Ad.Employment;

/** Description, requirements and benefits. They name other trades, as real ones do, and deny what is not offered. */
final class TextWriter {
    private static final List<String> IN_BENEFITS =
            List.of("lodging", "meals", "shuttle", "insurance", "training", "thirteenth-month", "daily-pay");
    private static final List<String> IN_DESCRIPTION = List.of("shifts", "night", "office-hours", "remote");
    private static final List<String> IN_REQUIREMENTS = List.of("no-experience", "no-certificate");

    private final World world;
    private final Draft draft;
    private final Dice dice;

    TextWriter(World world, Draft draft, Dice dice) {
        this.world = world;
        this.draft = draft;
        this.dice = dice;
    }

    String description() {
        var lines = new ArrayList<String>();
        if (dice.percent(40)) {
            lines.add(world.employers().sentence(draft.employerKind(), dice));
        }
        for (var trade : draft.trades()) {
            lines.addAll(dice.some(trade.tasks(), dice.between(2, 4)));
        }
        if (dice.percent(45)) {
            mention(lines);
        }
        var employment = draft.employment();
        if (employment != null && employment != Employment.FULL_TIME) {
            lines.add(one("type " + employment.word()));
        }
        tags(lines, IN_DESCRIPTION);
        boolean mayDeny = !draft.has("night") && !draft.has("shifts") && employment != Employment.PART_TIME;
        if (mayDeny && dice.percent(5)) {
            lines.add(one("no night"));
        }
        if (dice.percent(60)) {
            lines.addAll(dice.some(list("general description"), dice.between(1, 2)));
        }
        return joined(lines);
    }

    String requirements() {
        var lines = new ArrayList<String>();
        tags(lines, IN_REQUIREMENTS);
        if (!draft.has("no-experience") && !draft.has("training") && dice.percent(12)) {
            lines.add(one("no no-experience"));
        }
        for (var trade : draft.trades()) {
            lines.addAll(dice.some(trade.requirements(), dice.between(1, 2)));
        }
        if (dice.percent(60)) {
            lines.addAll(dice.some(list("general requirement"), dice.between(1, 2)));
        }
        return lines.size() < 2 && dice.percent(30) && !states(IN_REQUIREMENTS) ? "" : joined(lines);
    }

    String benefits() {
        var lines = new ArrayList<String>();
        if (dice.percent(55)) {
            lines.add(dice.one(List.of("Lương: ", "Thu nhập: ", "Mức lương "))
                    + draft.pay().words());
        }
        tags(lines, IN_BENEFITS);
        for (var tag : List.of("lodging", "meals", "shuttle")) {
            if (!draft.has(tag) && dice.percent(4)) {
                lines.add(one("no " + tag));
            }
        }
        if (dice.percent(65)) {
            lines.addAll(dice.some(list("general benefit"), dice.between(1, 3)));
        }
        return joined(lines);
    }

    private boolean states(List<String> tags) {
        return tags.stream().anyMatch(draft::has);
    }

    private void tags(List<String> lines, List<String> tags) {
        for (var tag : tags) {
            if (draft.has(tag)) {
                lines.add(one("tag " + tag));
            }
        }
    }

    private void mention(List<String> lines) {
        var others = world.trades().hiredBy(draft.employerKind()).stream()
                .filter(other -> !draft.trades().contains(other))
                .map(Trade::called)
                .distinct()
                .toList();
        if (others.size() > 1) {
            var named = dice.some(others, 2);
            lines.add(one("mention").replace("{1}", named.getFirst()).replace("{2}", named.getLast()));
        }
    }

    private String one(String list) {
        return dice.one(list(list));
    }

    private List<String> list(String name) {
        return world.wordings().list(name);
    }

    private String joined(List<String> lines) {
        return switch (dice.below(3)) {
            case 0 -> String.join("\n", lines.stream().map(line -> "- " + line).toList());
            case 1 -> String.join(". ", lines);
            default -> String.join(".\n", lines);
        };
    }
}
