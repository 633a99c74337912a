package vn.cauviec.reference.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.reference.Catalogues;
import vn.cauviec.reference.Unit;
import vn.cauviec.reference.UnitParameters;
import vn.cauviec.reference.UnitSuccession;
import vn.cauviec.reference.UnitSuggestion;
import vn.cauviec.reference.Units;
import vn.cauviec.site.Answer;
import vn.cauviec.site.Crumb;
import vn.cauviec.site.PageAddress;
import vn.cauviec.site.Paging;
import vn.cauviec.site.RequestLanguage;
import vn.cauviec.site.Texts;

/** Units on the map of any day: looked into level by level, or searched. */
@Controller
class UnitsController {
    private static final String UNITS = CatalogueController.LISTS + "/don-vi-hanh-chinh";
    private static final String WITHIN = "trong";
    private static final int ROWS = 50;
    private static final int MOST_HITS = 200;
    private static final int NAMES = 4;

    private final Units units;
    private final Catalogues catalogues;
    private final UnitParameters parameters;
    private final Texts texts;

    UnitsController(Units units, Catalogues catalogues, UnitParameters parameters, Texts texts) {
        this.units = units;
        this.catalogues = catalogues;
        this.parameters = parameters;
        this.texts = texts;
    }

    @GetMapping(UNITS)
    @OpenToAll
    Answer units(
            @RequestParam(required = false) @Nullable String map,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = WITHIN, defaultValue = "") String code,
            @RequestParam(name = Paging.PARAMETER, defaultValue = "1") int number,
            HttpServletRequest request) {
        var day = parameters.map(map);
        var within = code.isBlank() || !q.isBlank() ? null : parameters.unit(WITHIN, code, day);
        var found = q.isBlank()
                ? units.listChildren(within == null ? null : within.id(), day).stream()
                        .map(unit -> new UnitSuggestion(unit, null))
                        .toList()
                : units.suggest(q, day, MOST_HITS, null);
        var address = on(day).with("q", q).with(WITHIN, within == null ? "" : within.code());
        var shown = Pages.of(found, address, number, ROWS);
        return new UnitsPage(
                day,
                maps(day, q, within),
                q,
                within,
                crumbs(within, day, request),
                within == null ? List.of() : units.listSuccessions(within.id()),
                shown.rows().stream().map(suggestion -> row(suggestion, day)).toList(),
                shown.paging());
    }

    private static PageAddress on(LocalDate day) {
        return PageAddress.of(UNITS).with(UnitParameters.MAP, day.toString());
    }

    private List<Crumb> crumbs(@Nullable Unit within, LocalDate day, HttpServletRequest request) {
        var language = RequestLanguage.of(request);
        var crumbs = new ArrayList<Crumb>();
        crumbs.add(new Crumb(texts.get(language, "reference.lists.title"), CatalogueController.LISTS));
        if (within != null) {
            crumbs.add(new Crumb(texts.get(language, "reference.units.title"), on(day).toString()));
            var path = units.listPath(within.id(), day);
            for (var unit : path.subList(0, path.size() - 1)) {
                crumbs.add(new Crumb(
                        unit.fullName(), on(day).with(WITHIN, unit.code()).toString()));
            }
        }
        return crumbs;
    }

    private List<UnitsPage.MapChoice> maps(LocalDate day, String q, @Nullable Unit within) {
        var changes = catalogues.listMapChanges();
        var chosen =
                changes.stream().filter(change -> !change.isAfter(day)).toList().getLast();
        return changes.stream()
                .map(change -> new UnitsPage.MapChoice(
                        change,
                        on(change)
                                .with("q", q)
                                .with(WITHIN, sameOn(change, within))
                                .toString(),
                        change.equals(chosen)))
                .toList();
    }

    /** Code of the unit on the other map, when one unit there holds it; empty otherwise. */
    private String sameOn(LocalDate map, @Nullable Unit unit) {
        var there = unit == null ? List.<Unit>of() : units.listOnMap(unit.id(), map);
        return there.size() == 1 ? there.getFirst().code() : "";
    }

    private UnitsPage.Row row(UnitSuggestion suggestion, LocalDate day) {
        var unit = suggestion.unit();
        var newest = catalogues.listMapChanges().getLast();
        var now = units.find(unit.id(), newest).isPresent() ? List.<Unit>of() : units.listOnMap(unit.id(), newest);
        var before = units.listSuccessions(unit.id()).stream()
                .filter(step ->
                        step.to().id().equals(unit.id()) && !step.effectiveOn().isAfter(day))
                .map(UnitSuccession::from)
                .toList();
        var former = suggestion.formerly();
        return new UnitsPage.Row(
                unit,
                on(day).with(WITHIN, unit.code()).toString(),
                former == null ? "" : former.pathInText(),
                names(now),
                names(before));
    }

    private static UnitsPage.Names names(List<Unit> units) {
        return new UnitsPage.Names(
                units.stream().limit(NAMES).map(Unit::nameInText).collect(Collectors.joining(", ")),
                Math.max(0, units.size() - NAMES));
    }
}
