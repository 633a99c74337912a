package vn.cauviec.employers.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.employers.EmployerStanding;
import vn.cauviec.employers.domain.EmployerLists;
import vn.cauviec.employers.domain.EmployerLists.Column;
import vn.cauviec.employers.domain.EmployerLists.Filter;
import vn.cauviec.employers.domain.EmployerLists.Row;
import vn.cauviec.employers.domain.RecordEmployer;
import vn.cauviec.employers.domain.RecordEmployer.Outcome;
import vn.cauviec.employers.web.FactsReader.Needed;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.reference.Units;
import vn.cauviec.reference.WorkingDays;
import vn.cauviec.site.Answer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.PageAddress;
import vn.cauviec.site.Paging;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;
import vn.cauviec.site.Sort;

/** The list from which moderators verify employers, and the form with which the centre records one. */
@Controller
class QueueController {
    static final String ADDRESS = "/quan-ly/doanh-nghiep";
    private static final String NEW = ADDRESS + "/moi";
    private static final int PAGE_SIZE = 30;
    private static final Map<String, Column> COLUMNS =
            Map.of("ten", Column.NAME, "ma-so-thue", Column.TAX_CODE, "tu-luc", Column.SINCE);

    private final EmployerLists lists;
    private final RecordEmployer record;
    private final FactsReader facts;
    private final Units units;
    private final WorkingDays workingDays;
    private final BusinessClock clock;

    QueueController(
            EmployerLists lists,
            RecordEmployer record,
            FactsReader facts,
            Units units,
            WorkingDays workingDays,
            BusinessClock clock) {
        this.lists = lists;
        this.record = record;
        this.facts = facts;
        this.units = units;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    @Requires(Right.EMPLOYER_VERIFY)
    Answer list(
            @RequestParam(name = Shown.PARAMETER, defaultValue = Shown.WAITING) String shown,
            @RequestParam(name = "q", defaultValue = "") String typed,
            @RequestParam(name = Sort.PARAMETER, defaultValue = "") String order,
            @RequestParam(name = Paging.PARAMETER, defaultValue = "1") int number) {
        var actor = CurrentActor.get();
        var words = VietnameseText.tidy(typed);
        var filter = new Filter(Shown.standing(shown), words);
        var address = PageAddress.of(ADDRESS).with(Shown.PARAMETER, shown).with("q", words);
        var sort = Sort.parse(order, "tu-luc", List.of("ten", "ma-so-thue", "tu-luc"), address);
        var column = COLUMNS.getOrDefault(sort.column(), Column.SINCE);
        long total = lists.count(actor, filter);
        int page = Math.clamp(number, 1, (int) Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE));
        var rows = lists.list(actor, filter, column, sort.descending(), (page - 1) * PAGE_SIZE, PAGE_SIZE);
        var ordered = order.isEmpty() ? address : address.with(Sort.PARAMETER, order);
        return new QueuePage(
                shown, words, rows.stream().map(this::line).toList(), sort, Paging.of(ordered, page, PAGE_SIZE, total));
    }

    @GetMapping(NEW)
    @Requires(Right.EMPLOYER_VERIFY)
    Answer showNew() {
        return new RecordPage(FactsForm.EMPTY, facts.sections(), new FormErrors());
    }

    @PostMapping(NEW)
    @Requires(Right.EMPLOYER_VERIFY)
    Answer record(@RequestParam Map<String, String> typed) {
        var errors = new FormErrors();
        var form = FactsForm.read(typed);
        var read = facts.read(form, Needed.NAME, errors);
        if (read.isEmpty()) {
            return Reply.invalid(new RecordPage(form, facts.sections(), errors));
        }
        return switch (record.run(CurrentActor.get(), read.get())) {
            case Outcome.Recorded(var employer) ->
                Redirect.to(DecisionController.address(employer.id())).saying("employers.record.done", employer.name());
            case Outcome.Known(var employer) ->
                Redirect.to(DecisionController.address(employer.id()))
                        .saying("employers.record.known", employer.name());
        };
    }

    private QueuePage.Line line(Row row) {
        var unit = row.unit();
        boolean waits = row.standing() == EmployerStanding.REGISTERED;
        int days = waits ? workingDays.since(LocalDate.ofInstant(row.since(), BusinessClock.ZONE), clock.today()) : 0;
        return new QueuePage.Line(
                row.id(),
                row.name(),
                row.taxCode(),
                unit == null ? "" : units.get(unit).pathText(),
                row.standing(),
                row.since(),
                days,
                days > EmployerWork.WORKING_DAYS);
    }
}
