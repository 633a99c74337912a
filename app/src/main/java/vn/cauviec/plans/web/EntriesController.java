package vn.cauviec.plans.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.ledger.LedgerFigures.EntryColumn;
import vn.cauviec.ledger.LedgerFigures.EntryOrder;
import vn.cauviec.ledger.LedgerFigures.EntryPage;
import vn.cauviec.plans.domain.PlanFigures;
import vn.cauviec.plans.domain.PlanFigures.Part;
import vn.cauviec.site.Answer;
import vn.cauviec.site.Download;
import vn.cauviec.site.PageAddress;
import vn.cauviec.site.Paging;
import vn.cauviec.site.Sort;
import vn.cauviec.site.UnknownValue;

/** The results behind a figure, on a page and as a workbook. */
@Controller
@Requires(Right.PLAN_SEE_DETAIL)
class EntriesController {
    private static final String PATH = PlanAddress.CURRENT + "/{year}/{code}/" + PlanAddress.LIST;
    private static final int SIZE = 50;
    private static final List<String> COLUMNS = List.of("so", "ngay", "dia-ban", "gioi", "kenh");

    private final PlanFigures figures;
    private final FilterReader filters;
    private final EntryRows rows;
    private final EntriesWorkbook workbook;

    EntriesController(PlanFigures figures, FilterReader filters, EntryRows rows, EntriesWorkbook workbook) {
        this.figures = figures;
        this.filters = filters;
        this.rows = rows;
        this.workbook = workbook;
    }

    /** What an address asks for. */
    private record Asked(Part part, boolean counted, PageAddress here, Sort sort) {
        EntryOrder order() {
            var column = switch (sort.column()) {
                case "ngay" -> EntryColumn.START_DATE;
                case "dia-ban" -> EntryColumn.UNIT;
                case "gioi" -> EntryColumn.SEX;
                case "kenh" -> EntryColumn.CHANNEL;
                default -> EntryColumn.NUMBER;
            };
            return new EntryOrder(column, sort.descending());
        }
    }

    @GetMapping(PATH)
    Answer list(@PathVariable int year, @PathVariable String code, @RequestParam Map<String, String> parameters) {
        var asked = asked(year, code, parameters);
        int page = page(parameters.getOrDefault(Paging.PARAMETER, "1"));
        var entries = entries(asked, (page - 1L) * SIZE, SIZE);
        if (page > 1 && entries.entries().isEmpty()) {
            long last = Math.max(1, (entries.total() + SIZE - 1) / SIZE);
            throw new UnknownValue(Paging.PARAMETER, Integer.toString(page), List.of(Long.toString(last)));
        }
        var here = ordered(asked);
        var shown = rows.rows(entries.entries());
        return new EntriesPage(
                asked.part(),
                asked.counted(),
                asked.here().toString(),
                asked.here()
                        .with(PlanAddress.STANDING, asked.counted() ? PlanAddress.NOT_COUNTED : "")
                        .toString(),
                PlanAddress.target(asked.part()).toString(),
                new PageAddress(here.path() + ".xlsx", here.parameters()).toString(),
                FilterView.of(asked.part(), here),
                shown,
                asked.sort(),
                Paging.of(here, page, SIZE, entries.total()),
                shown.stream().filter(EntriesPage.Row.Covered.class::isInstance).count(),
                coveredReason(CurrentActor.get()));
    }

    private static String coveredReason(Actor actor) {
        if (actor.may(Right.PERSON_SEE)) {
            return "plans.entries.coveredUnit";
        }
        return actor.may(Right.PERSON_SEE_SERVED) ? "plans.entries.coveredServed" : "plans.entries.coveredRole";
    }

    @GetMapping(PATH + ".xlsx")
    Answer export(@PathVariable int year, @PathVariable String code, @RequestParam Map<String, String> parameters) {
        var asked = asked(year, code, parameters);
        var all = rows.rows(entries(asked, 0, Integer.MAX_VALUE).entries());
        var name = "ke-hoach-" + year + "-" + code + "-" + asked.part().asOf() + ".xlsx";
        return Download.workbook(name, workbook.write(asked.part(), asked.counted(), all));
    }

    private EntryPage entries(Asked asked, long offset, int limit) {
        return figures.listEntries(CurrentActor.get(), asked.part(), asked.counted(), asked.order(), offset, limit);
    }

    private Asked asked(int year, String code, Map<String, String> parameters) {
        var part = filters.read(year, code, parameters);
        boolean counted = FilterReader.counted(parameters);
        var here = PlanAddress.list(part).with(PlanAddress.STANDING, counted ? "" : PlanAddress.NOT_COUNTED);
        return new Asked(
                part, counted, here, Sort.parse(parameters.getOrDefault(Sort.PARAMETER, ""), "-ngay", COLUMNS, here));
    }

    /** The list in its order. */
    private static PageAddress ordered(Asked asked) {
        var sort = asked.sort();
        return asked.here().with(Sort.PARAMETER, (sort.descending() ? "-" : "") + sort.column());
    }

    private static int page(String typed) {
        try {
            int page = Integer.parseInt(typed);
            if (page > 0) {
                return page;
            }
        } catch (NumberFormatException _) {
            // no number: answered below
        }
        throw new UnknownValue(Paging.PARAMETER, typed, List.of("1"));
    }
}
