package vn.cauviec.judgements.generator;

import java.util.ArrayList;
import java.util.List;
import vn.cauviec.judgements.Folding;
import vn.cauviec.judgements.Pay;

/** Titles as people write them: with place or pay in them, in capitals, in haste. */
final class TitleWriter {
    private TitleWriter() {}

    static String write(Draft draft, World world, int openings, Dice dice) {
        var title = new StringBuilder();
        var before = dice.percent(28) ? dice.one(world.wordings().list("title before")) + " " : "";
        title.append(before).append(before.isEmpty() || before.startsWith("HOT") ? draft.wording() : then(draft));
        var place = draft.where().shortName();
        if (!place.isEmpty() && dice.percent(22)) {
            place(title, place, dice);
        }
        for (var extra : extras(draft, dice)) {
            title.append(dice.one(List.of(" ", ", ", " - ", " – "))).append(extra);
        }
        if (dice.percent(6) && openings > 1) {
            title.append(" (").append(openings).append(" người)");
        }
        if (dice.percent(9)) {
            title.append(' ').append(dice.one(world.wordings().list("title after")));
        }
        return styled(title.toString(), dice);
    }

    private static String then(Draft draft) {
        return Spelling.uncapital(draft.wording().replaceFirst("^Tuyển ", ""));
    }

    private static void place(StringBuilder title, String place, Dice dice) {
        switch (dice.below(4)) {
            case 0 -> title.insert(0, "[" + place + "] ");
            case 1 -> title.append(" tại ").append(place);
            case 2 -> title.append(" ở ").append(place);
            default -> title.append(" - ").append(place);
        }
    }

    private static List<String> extras(Draft draft, Dice dice) {
        var extras = new ArrayList<String>();
        if (draft.pay().per() == Pay.Per.MONTH && dice.percent(13)) {
            extras.add(PayWriter.inTitle(draft.pay(), dice));
        }
        if (draft.has("lodging") && dice.percent(12)) {
            extras.add(draft.has("meals") ? "bao ăn ở" : "có chỗ ở");
        }
        if (draft.has("no-experience") && dice.percent(12)) {
            extras.add(dice.one(List.of("không cần kinh nghiệm", "không yêu cầu kinh nghiệm")));
        }
        if (draft.has("shuttle") && dice.percent(8)) {
            extras.add("có xe đưa đón");
        }
        if (draft.has("night") && dice.percent(10) && !draft.wording().contains("đêm")) {
            extras.add("ca đêm");
        }
        return extras;
    }

    private static String styled(String title, Dice dice) {
        var styled = title;
        int style = dice.below(100);
        if (style < 8) {
            styled = Spelling.upper(title);
        } else if (style < 38) {
            styled = Spelling.capitals(title);
        } else if (style < 45) {
            styled = Spelling.lower(title);
        }
        if (dice.percent(2)) {
            styled = Spelling.slip(styled, dice);
        }
        return dice.percent(3) ? Folding.bare(styled) : styled;
    }
}
