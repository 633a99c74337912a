package vn.cauviec.plans.web;

import java.math.BigDecimal;
import vn.cauviec.plans.domain.Document;
import vn.cauviec.plans.domain.Plan;
import vn.cauviec.plans.domain.Target;
import vn.cauviec.site.Ui;

/** Targets and documents in words. */
public final class TargetWords {
    private TargetWords() {}

    /** "Kế hoạch 89/KH-UBND". */
    public static String name(Ui ui, Document document) {
        return ui.t("plans.documentKind." + document.kind().name()) + " " + document.number();
    }

    /** What the plan promises: "13.200 người", "≈ 6.340 người", "2–4 cơ sở", "hoàn thành". */
    public static String promise(Ui ui, Target target) {
        var low = target.low();
        return low == null
                ? ui.t("plans.relation." + target.relation().name())
                : ui.t("plans.unit." + target.unit().name(), number(ui, target, low));
    }

    private static String number(Ui ui, Target target, BigDecimal low) {
        var number = number(ui, low);
        return switch (target.relation()) {
            case ABOUT -> "≈ " + number;
            case MORE_THAN -> "> " + number;
            case RANGE -> target.high() == null ? number : number + "–" + number(ui, target.high());
            case EXACTLY, EACH, ALL, DONE, ENCOURAGE, TREND -> number;
        };
    }

    /** The number under the bar: the sample's where there is one. */
    public static String denominator(Ui ui, Target target) {
        var sample = target.sample();
        return sample == null
                ? promise(ui, target)
                : ui.t("plans.unit." + target.unit().name(), number(ui, sample));
    }

    /** Which document and version a percentage is a percentage of, and the real target beside that of a sample. */
    public static String denominatorNote(Ui ui, Plan plan, Target target) {
        var document = plan.document();
        return ui.t(
                target.sample() == null ? "plans.denominator" : "plans.denominator.sample",
                promise(ui, target),
                name(ui, document),
                ui.date(document.issuedOn()),
                ui.number(plan.version()));
    }

    private static String number(Ui ui, BigDecimal number) {
        return number.stripTrailingZeros().scale() > 0
                ? ui.decimal(number.doubleValue())
                : ui.number(number.longValueExact());
    }
}
