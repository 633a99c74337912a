package vn.cauviec.plans.web;

import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.cauviec.kernel.Sex;
import vn.cauviec.ledger.Ledger.Channel;
import vn.cauviec.plans.domain.PlanFigures.Part;
import vn.cauviec.site.Choice;
import vn.cauviec.site.Ui;

/** What a filter's form offers, in words, and which of it is chosen. */
public final class FilterWords {
    private FilterWords() {}

    /** Both, or the only one that the target counts. */
    public static List<Choice> sexes(Ui ui, Part part) {
        var only = part.target().source().sex();
        return Arrays.stream(Sex.values())
                .filter(sex -> only == null || sex == only)
                .map(sex -> Choice.of(PlanAddress.code(sex), ui.t("plans.sex." + sex.name())))
                .toList();
    }

    public static List<Choice> channels(Ui ui) {
        return Arrays.stream(Channel.values())
                .map(channel -> Choice.of(PlanAddress.code(channel), ui.t("ledger.channel." + channel.name())))
                .toList();
    }

    /** The months of the year up to the day of the page. */
    public static List<Choice> months(Ui ui, Part part) {
        var last = part.asOf().getMonth();
        return Stream.of(Month.values())
                .filter(month -> month.compareTo(last) <= 0)
                .map(month -> Choice.of(PlanAddress.code(month), ui.t("plans.month." + month.getValue())))
                .toList();
    }

    public static String sex(Part part) {
        var sex = part.filter().sex();
        return sex == null ? "" : PlanAddress.code(sex);
    }

    public static String channel(Part part) {
        var channel = part.filter().channel();
        return channel == null ? "" : PlanAddress.code(channel);
    }

    public static String month(Part part) {
        var month = part.filter().month();
        return month == null ? "" : PlanAddress.code(month);
    }
}
