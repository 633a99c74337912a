package vn.cauviec.plans.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.cauviec.plans.domain.PlanFigures.Part;
import vn.cauviec.plans.domain.PlanFilter;
import vn.cauviec.reference.Unit;
import vn.cauviec.site.Choice;
import vn.cauviec.site.PageAddress;

/**
 * The filter of a page: what is chosen, how to take it back, and what else could be chosen.
 *
 * @param action path to which the form of the filter leads
 * @param kept parameters that the form carries along
 * @param places units to choose from: those below the province and below the unit that is chosen
 * @param place code of the chosen one, empty for the whole province
 * @param chips what is chosen
 */
public record FilterView(
        String action,
        List<PageAddress.Parameter> kept,
        List<Choice> places,
        String place,
        Part part,
        List<Chip> chips) {
    public FilterView {
        kept = List.copyOf(kept);
        places = List.copyOf(places);
        chips = List.copyOf(chips);
    }

    /**
     * One condition.
     *
     * @param key message key of its words; empty when the text says it
     * @param text words that are the same in every language: the name of a unit
     * @param without address of the page without it
     */
    public record Chip(String key, String text, String without) {}

    /** @param here address of the page with its filter */
    static FilterView of(Part part, PageAddress here) {
        var filter = part.filter();
        var kept = here.parameters().stream()
                .filter(parameter -> !List.of(PlanAddress.UNIT, PlanAddress.SEX, PlanAddress.CHANNEL, PlanAddress.MONTH)
                        .contains(parameter.name()))
                .toList();
        return new FilterView(
                here.path(), kept, places(part), PlanAddress.unitCode(part, filter), part, chips(filter, here, part));
    }

    private static List<Choice> places(Part part) {
        var map = part.map();
        var way = map.listWayTo(part.filter().unit());
        var choices = new ArrayList<Choice>();
        for (var unit : map.listBelow(map.province())) {
            choices.add(Choice.of(unit.code(), unit.fullName()));
            if (way.contains(unit)) {
                map.listBelow(unit).forEach(below -> choices.add(Choice.of(below.code(), "– " + below.fullName())));
            }
        }
        return choices;
    }

    private static List<Chip> chips(PlanFilter filter, PageAddress here, Part part) {
        var chips = Stream.<Chip>builder();
        if (!filter.unit().id().equals(part.map().province().id())) {
            chips.add(new Chip(
                    "", name(filter.unit()), here.without(PlanAddress.UNIT).toString()));
        }
        if (filter.onlyRest()) {
            chips.add(new Chip("plans.rest", "", here.without(PlanAddress.UNIT).toString()));
        }
        if (filter.sex() != null) {
            chips.add(new Chip(
                    "plans.sex." + filter.sex().name(),
                    "",
                    here.without(PlanAddress.SEX).toString()));
        }
        if (filter.channel() != null) {
            chips.add(new Chip(
                    "ledger.channel." + filter.channel().name(),
                    "",
                    here.without(PlanAddress.CHANNEL).toString()));
        }
        if (filter.month() != null) {
            chips.add(new Chip(
                    "plans.month." + filter.month().getValue(),
                    "",
                    here.without(PlanAddress.MONTH).toString()));
        }
        return chips.build().toList();
    }

    /** A commune is named with its district, because names repeat; the province goes without saying. */
    static String name(Unit unit) {
        return unit.above().size() > 1
                ? unit.pathText().substring(0, unit.pathText().lastIndexOf(", "))
                : unit.fullName();
    }
}
