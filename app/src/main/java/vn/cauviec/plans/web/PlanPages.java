package vn.cauviec.plans.web;

import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cauviec.plans.domain.Plan;
import vn.cauviec.plans.domain.PlanCells;
import vn.cauviec.plans.domain.PlanCells.PlaceFigure;
import vn.cauviec.plans.domain.PlanFigures;
import vn.cauviec.plans.domain.PlanFigures.Part;
import vn.cauviec.plans.domain.PublicFigures;
import vn.cauviec.plans.domain.PublicFigures.Shown;
import vn.cauviec.plans.domain.Target;
import vn.cauviec.plans.domain.TargetSource;
import vn.cauviec.plans.web.PlanPage.PublicPlace;
import vn.cauviec.plans.web.TargetLine.Figure;
import vn.cauviec.site.ProgressBar;

/** Puts together the page of a plan: whole numbers for officers, and for everybody else what rule 10 of the ledger allows. */
@Component
class PlanPages {
    private final PlanFigures figures;

    PlanPages(PlanFigures figures) {
        this.figures = figures;
    }

    PlanPage forEverybody(Plan plan) {
        return page(plan, false);
    }

    PlanPage forOfficers(Plan plan) {
        return page(plan, true);
    }

    private PlanPage page(Plan plan, boolean officer) {
        var target = plan.findWhole(TargetSource.JOBS).orElseThrow();
        var whole = figures.whole(plan, target);
        var cells = figures.cells(whole);
        var lines = plan.targets().stream()
                .map(each -> line(whole, each, cells, officer))
                .toList();
        var fed = lines.stream().filter(line -> isFed(plan, line.target())).toList();
        return new PlanPage(
                plan,
                whole.asOf(),
                plan.expectedPercent(whole.asOf()),
                fed,
                plan.targets().stream().filter(each -> !isFed(plan, each)).toList(),
                officer ? null : places(whole, cells),
                officer ? leader(whole, cells) : null);
    }

    /** The plan on the home page; empty while its figure is too small to be shown. */
    Optional<PlanBlock> block(Plan plan) {
        return plan.findWhole(TargetSource.JOBS).flatMap(target -> {
            var whole = figures.whole(plan, target);
            long persons = figures.cells(whole).total(whole.filter());
            return PublicFigures.whole(persons) instanceof Shown.Number
                    ? Optional.of(new PlanBlock(plan, target, persons, bar(whole, persons)))
                    : Optional.empty();
        });
    }

    static ProgressBar bar(Part part, long persons) {
        return new ProgressBar(part.target().percent(persons), part.plan().expectedPercent(part.asOf()));
    }

    /** A target has a figure, or is a part of one that has. */
    private static boolean isFed(Plan plan, Target target) {
        return Stream.concat(
                        Stream.of(target),
                        Stream.ofNullable(target.partOf()).flatMap(whole -> plan.findTarget(whole).stream()))
                .anyMatch(Target::hasSource);
    }

    /** All sources are jobs by now: parts of the same cells. */
    private static TargetLine line(Part jobs, Target target, PlanCells cells, boolean officer) {
        var part = new Part(jobs.plan(), target, jobs.asOf(), jobs.map(), jobs.filter());
        if (!target.hasSource()) {
            return new TargetLine(target, new Figure.NoSource(), "");
        }
        long persons = cells.total(part.filter().of(target.source().sex()));
        if (officer) {
            return new TargetLine(
                    target,
                    new Figure.Known(persons, bar(part, persons)),
                    PlanAddress.target(part).toString());
        }
        var shown = target.source().sex() == null
                ? PublicFigures.whole(persons)
                : PublicFigures.part(persons, cells.total(part.filter()));
        return new TargetLine(
                target,
                switch (shown) {
                    case Shown.Number(var number) -> new Figure.Known(number, bar(part, number));
                    case Shown.TooSmall() -> new Figure.TooSmall();
                    case Shown.Withheld() -> new Figure.Withheld();
                },
                "");
    }

    private static @Nullable List<PublicPlace> places(Part whole, PlanCells cells) {
        var figures = cells.byUnit(whole.filter());
        return PublicFigures.breakdown(
                        figures.stream().map(PlaceFigure::persons).toList())
                .map(shown -> IntStream.range(0, figures.size())
                        .mapToObj(i -> new PublicPlace(name(figures.get(i)), shown.get(i)))
                        .toList())
                .orElse(null);
    }

    /** Empty for what lies in none of the units of this map. */
    private static String name(PlaceFigure figure) {
        return figure.part().onlyRest() ? "" : figure.part().unit().fullName();
    }

    private static LeaderView leader(Part whole, PlanCells cells) {
        long persons = cells.total(whole.filter());
        var target = whole.target();
        var thisMonth = whole.asOf().getMonth();
        var byMonth = cells.byMonth(whole.filter());
        var months = Stream.of(Month.values())
                .filter(month -> month.compareTo(thisMonth) <= 0)
                .map(month -> new LeaderView.MonthLine(
                        month,
                        byMonth.getOrDefault(month, 0L),
                        list(whole.with(whole.filter().during(month)))))
                .toList();
        var forecast = whole.plan().forecast(persons, whole.asOf());
        return new LeaderView(
                new TargetLine(
                        target,
                        new Figure.Known(persons, bar(whole, persons)),
                        PlanAddress.target(whole).toString()),
                forecast.isEmpty()
                        ? null
                        : new LeaderView.Forecast(forecast.getAsLong(), target.percent(forecast.getAsLong())),
                months,
                Spark.of(months.stream().map(LeaderView.MonthLine::persons).toList()),
                cells.byUnit(whole.filter()).stream()
                        .sorted(Comparator.comparingLong(PlaceFigure::persons))
                        .map(figure -> place(whole.with(figure.part()), figure, cells, thisMonth))
                        .toList(),
                thisMonth,
                whole.asOf().getDayOfMonth() == whole.asOf().lengthOfMonth() ? null : whole.asOf());
    }

    private static LeaderView.PlaceLine place(Part part, PlaceFigure figure, PlanCells cells, Month thisMonth) {
        var during = part.with(part.filter().during(thisMonth));
        return new LeaderView.PlaceLine(
                name(figure),
                figure.persons(),
                cells.total(during.filter()),
                PlanAddress.target(part).toString(),
                list(part),
                list(during));
    }

    private static String list(Part part) {
        return PlanAddress.list(part).toString();
    }
}
