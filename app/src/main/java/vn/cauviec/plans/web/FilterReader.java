package vn.cauviec.plans.web;

import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Sex;
import vn.cauviec.ledger.Ledger.Channel;
import vn.cauviec.plans.PlanErrors;
import vn.cauviec.plans.domain.Plan;
import vn.cauviec.plans.domain.PlanFigures;
import vn.cauviec.plans.domain.PlanFigures.Part;
import vn.cauviec.plans.domain.PlanFilter;
import vn.cauviec.plans.domain.PlanQueries;
import vn.cauviec.plans.domain.Target;
import vn.cauviec.reference.Unit;
import vn.cauviec.reference.UnitParameters;
import vn.cauviec.site.UnknownValue;

/** Reads from an address which part of a figure is asked for. A value that does not exist is named, with the nearest one that does. */
@Component
class FilterReader {
    private static final String TARGET = "chi-tieu";

    private final PlanQueries plans;
    private final PlanFigures figures;
    private final UnitParameters unitParameters;

    FilterReader(PlanQueries plans, PlanFigures figures, UnitParameters unitParameters) {
        this.plans = plans;
        this.figures = figures;
        this.unitParameters = unitParameters;
    }

    /** @throws UnknownValue when the plan has no such target */
    static Target target(Plan plan, String code) {
        return plan.findTarget(code)
                .orElseThrow(() -> new UnknownValue(
                        TARGET, code, plan.targets().stream().map(Target::code).toList()));
    }

    /**
     * The part of the figure of a target that has a source.
     *
     * @throws UnknownValue when the address names a target, a unit, a map, a sex, a channel or a month that does not exist
     * @throws Refused when there is no plan of the year, or the target has no source of data yet
     */
    Part read(int year, String code, Map<String, String> parameters) {
        var plan = plans.getPlan(year);
        var target = target(plan, code);
        if (!target.hasSource()) {
            throw new Refused(PlanErrors.PLAN_TARGET_WITHOUT_SOURCE, code);
        }
        var whole = typed(parameters, UnitParameters.MAP)
                .map(day -> figures.whole(plan, target, unitParameters.map(day)))
                .orElseGet(() -> figures.whole(plan, target));
        var filter = typed(parameters, PlanAddress.UNIT)
                .map(unit -> unit(whole, unit))
                .orElse(whole.filter());
        return whole.with(filter.of(sex(target, parameters))
                .by(chosen(parameters, PlanAddress.CHANNEL, Channel.values(), PlanAddress::code))
                .during(chosen(parameters, PlanAddress.MONTH, Month.values(), PlanAddress::code)));
    }

    /** False when the address asks for the results that do not count. */
    static boolean counted(Map<String, String> parameters) {
        return typed(parameters, PlanAddress.STANDING)
                .map(typed -> {
                    if (!typed.equals(PlanAddress.NOT_COUNTED)) {
                        throw new UnknownValue(PlanAddress.STANDING, typed, List.of(PlanAddress.NOT_COUNTED));
                    }
                    return false;
                })
                .orElse(true);
    }

    /** True when the address asks for communes at once. */
    static boolean communes(Map<String, String> parameters) {
        return typed(parameters, PlanAddress.LEVEL)
                .map(typed -> {
                    if (!typed.equals(PlanAddress.COMMUNES)) {
                        throw new UnknownValue(PlanAddress.LEVEL, typed, List.of(PlanAddress.COMMUNES));
                    }
                    return true;
                })
                .orElse(false);
    }

    private static PlanFilter unit(Part whole, String typed) {
        var map = whole.map();
        return map.all()
                .flatMap(unit ->
                        Stream.of(PlanFilter.whole(unit), PlanFilter.whole(unit).rest()))
                .filter(filter -> PlanAddress.unitCode(whole, filter).equals(typed))
                .findFirst()
                .or(() -> Optional.of(whole.filter())
                        .filter(_ -> typed.equals(map.province().code())))
                .orElseThrow(() -> new UnknownValue(
                        PlanAddress.UNIT, typed, map.all().map(Unit::code).toList()));
    }

    private static @Nullable Sex sex(Target target, Map<String, String> parameters) {
        var only = target.source().sex();
        var possible = only == null ? Sex.values() : new Sex[] {only};
        return chosen(parameters, PlanAddress.SEX, possible, PlanAddress::code);
    }

    private static <T> @Nullable T chosen(
            Map<String, String> parameters, String name, T[] possible, Function<T, String> code) {
        var typed = typed(parameters, name);
        if (typed.isEmpty()) {
            return null;
        }
        return Arrays.stream(possible)
                .filter(value -> code.apply(value).equals(typed.get()))
                .findFirst()
                .orElseThrow(() -> new UnknownValue(
                        name, typed.get(), Arrays.stream(possible).map(code).toList()));
    }

    private static Optional<String> typed(Map<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isEmpty());
    }
}
