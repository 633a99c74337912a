package vn.cauviec.plans.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.plans.domain.PlanCells;
import vn.cauviec.plans.domain.PlanCells.PlaceFigure;
import vn.cauviec.plans.domain.PlanFigures;
import vn.cauviec.plans.domain.PlanFigures.Part;
import vn.cauviec.plans.domain.PlanFilter;
import vn.cauviec.plans.domain.PlanQueries;
import vn.cauviec.plans.web.TargetPage.Row;
import vn.cauviec.plans.web.TargetPage.Table;
import vn.cauviec.reference.Unit;
import vn.cauviec.site.Answer;
import vn.cauviec.site.PageAddress;
import vn.cauviec.site.Sort;

/** The figures of one target for officers. */
@Controller
@Requires(Right.PLAN_SEE_DETAIL)
class TargetController {
    private static final String BY_NAME = "ten";
    private static final String BY_RESULT = "ket-qua";

    private final PlanQueries plans;
    private final PlanFigures figures;
    private final FilterReader filters;

    TargetController(PlanQueries plans, PlanFigures figures, FilterReader filters) {
        this.plans = plans;
        this.figures = figures;
        this.filters = filters;
    }

    @GetMapping(PlanAddress.CURRENT + "/{year}/{code}")
    Answer target(@PathVariable int year, @PathVariable String code, @RequestParam Map<String, String> parameters) {
        var plan = plans.getPlan(year);
        var target = FilterReader.target(plan, code);
        if (!target.hasSource()) {
            return new UnfedTargetPage(plan, target);
        }
        var part = filters.read(year, code, parameters);
        boolean communes = FilterReader.communes(parameters);
        var here = PlanAddress.target(part).with(PlanAddress.LEVEL, communes ? PlanAddress.COMMUNES : "");
        var sort =
                Sort.parse(parameters.getOrDefault(Sort.PARAMETER, ""), BY_RESULT, List.of(BY_NAME, BY_RESULT), here);
        return page(part, communes, here, sort);
    }

    private TargetPage page(Part part, boolean communes, PageAddress here, Sort sort) {
        var cells = figures.cells(part);
        var filter = part.filter();
        long persons = cells.total(filter);
        var below = cells.byUnit(filter);
        var deepest = cells.byCommune(filter);
        return new TargetPage(
                part,
                persons,
                part.isWhole() ? PlanPages.bar(part, persons) : null,
                PlanAddress.list(part).toString(),
                FilterView.of(part, here),
                tables(part, cells),
                (communes ? deepest : below)
                        .stream()
                                .map(place -> place(part, place))
                                .sorted(order(sort))
                                .toList(),
                sort,
                communes,
                below.equals(deepest) ? null : here.with(PlanAddress.LEVEL, communes ? "" : PlanAddress.COMMUNES),
                part.isWhole() ? cells.outside() : 0);
    }

    private static List<Table> tables(Part part, PlanCells cells) {
        var filter = part.filter();
        var sexes = part.target().source().sex() == null && filter.sex() == null
                ? rows(cells.bySex(filter), "plans.sex.", Enum::name, part, filter::of)
                : List.<Row>of();
        var channels = filter.channel() == null
                ? rows(cells.byChannel(filter), "ledger.channel.", Enum::name, part, filter::by)
                : List.<Row>of();
        var months = filter.month() == null
                ? rows(cells.byMonth(filter), "plans.month.", PlanAddress::code, part, filter::during)
                : List.<Row>of();
        return Stream.of(
                        new Table("plans.bySex", sexes),
                        new Table("plans.byChannel", channels),
                        new Table("plans.byMonth", months))
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private static <K> List<Row> rows(
            Map<K, Long> figures, String prefix, Function<K, String> name, Part part, Function<K, PlanFilter> narrow) {
        return figures.entrySet().stream()
                .map(entry -> row(
                        prefix + name.apply(entry.getKey()),
                        "",
                        entry.getValue(),
                        part.with(narrow.apply(entry.getKey()))))
                .toList();
    }

    private static Row place(Part part, PlaceFigure place) {
        var unit = place.part().unit();
        boolean all = unit.id().equals(part.map().province().id());
        return row(
                place.part().onlyRest() ? "plans.rest" : "",
                place.part().onlyRest() && all ? "" : name(part, unit),
                place.persons(),
                part.with(place.part()));
    }

    /** On the page of its own district a commune needs no more than its name. */
    private static String name(Part part, Unit unit) {
        return part.filter().unit().id().equals(unit.parent()) ? unit.fullName() : FilterView.name(unit);
    }

    private static Row row(String key, String text, long persons, Part part) {
        return new Row(
                key,
                text,
                persons,
                PlanAddress.target(part).toString(),
                PlanAddress.list(part).toString());
    }

    private static Comparator<Row> order(Sort sort) {
        var byName = Comparator.comparing((Row row) -> VietnameseText.sortKey(row.text()));
        var order = sort.column().equals(BY_NAME)
                ? byName
                : Comparator.comparingLong(Row::persons).thenComparing(byName);
        return sort.descending() ? order.reversed() : order;
    }
}
