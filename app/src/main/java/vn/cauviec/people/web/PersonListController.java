package vn.cauviec.people.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.people.domain.ExportPersons;
import vn.cauviec.people.domain.PersonFilter;
import vn.cauviec.people.domain.PersonQueries;
import vn.cauviec.reference.Unit;
import vn.cauviec.reference.UnitId;
import vn.cauviec.reference.Units;
import vn.cauviec.site.Answer;
import vn.cauviec.site.Download;
import vn.cauviec.site.Paging;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.UnknownValue;

/** The persons whom an officer sees, as a list. */
@Controller
class PersonListController {
    static final String ADDRESS = "/quan-ly/nguoi-lao-dong";
    static final String TO_CONFIRM = ADDRESS + "?" + ListFilter.STANDING + "=" + ListFilter.CLAIMED;
    private static final String WORKBOOK = ADDRESS + "/danh-sach.xlsx";
    private static final int PAGE_SIZE = 50;

    private final PersonQueries queries;
    private final ExportPersons export;
    private final PersonViews views;
    private final PersonWorkbook workbook;
    private final Units units;
    private final BusinessClock clock;

    PersonListController(
            PersonQueries queries,
            ExportPersons export,
            PersonViews views,
            PersonWorkbook workbook,
            Units units,
            BusinessClock clock) {
        this.queries = queries;
        this.export = export;
        this.views = views;
        this.workbook = workbook;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    @Requires({Right.PERSON_SEE, Right.PERSON_SEE_SERVED})
    Answer list(@RequestParam Map<String, String> parameters) {
        var filter = ListFilter.read(parameters);
        var wanted = wanted(filter);
        var total = queries.count(wanted);
        var number = page(parameters.getOrDefault(Paging.PARAMETER, "1"), total);
        var lines = queries.list(wanted, PAGE_SIZE, (number - 1L) * PAGE_SIZE);
        return new PersonListPage(
                filter,
                lines.stream().map(views::line).toList(),
                Paging.of(filter.address(ADDRESS), number, PAGE_SIZE, total),
                filter.address(WORKBOOK).toString());
    }

    @GetMapping(WORKBOOK)
    @Requires({Right.PERSON_SEE, Right.PERSON_SEE_SERVED})
    Answer export(@RequestParam Map<String, String> parameters) {
        var filter = ListFilter.read(parameters);
        return switch (export.run(CurrentActor.get(), wanted(filter))) {
            case ExportPersons.Outcome.Lines(var lines) ->
                Download.workbook(
                        "nguoi-lao-dong-" + clock.today() + ".xlsx",
                        workbook.write(lines.stream().map(views::line).toList()));
            case ExportPersons.Outcome.TooMany _ ->
                Redirect.to(filter.address(ADDRESS).toString())
                        .saying("people.list.tooManyToExport", Integer.toString(ExportPersons.MOST));
        };
    }

    private PersonFilter wanted(ListFilter filter) {
        return new PersonFilter(filter.name(), communes(filter), filter.standings());
    }

    /** The communes of the unit that the address names; all communes in sight where it names none. */
    private List<UnitId> communes(ListFilter filter) {
        if (filter.unit().isBlank()) {
            return List.of();
        }
        var today = clock.today();
        var named = units.listByName(filter.unit(), today);
        var chosen = named.stream()
                .filter(unit -> Long.toString(unit.id().value()).equals(filter.unitId()))
                .toList();
        if (named.isEmpty()) {
            throw new UnknownValue(ListFilter.UNIT, filter.unit(), nearest(filter.unit(), today));
        }
        return (chosen.isEmpty() ? named : chosen)
                .stream()
                        .flatMap(unit -> units.listCommunesWithin(unit.id(), today).stream())
                        .toList();
    }

    private List<String> nearest(String typed, LocalDate today) {
        var suggested = units.suggest(typed, today, 5, null).stream()
                .map(suggestion -> suggestion.unit().fullName())
                .toList();
        return suggested.isEmpty()
                ? units.listChildren(units.home(today).id(), today).stream()
                        .map(Unit::fullName)
                        .toList()
                : suggested;
    }

    private static int page(String typed, long total) {
        var last = Math.max(1, (int) ((total + PAGE_SIZE - 1) / PAGE_SIZE));
        var number = typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : 0;
        if (number < 1 || number > last) {
            throw new UnknownValue(Paging.PARAMETER, typed, List.of(Integer.toString(Math.clamp(number, 1, last))));
        }
        return number;
    }
}
