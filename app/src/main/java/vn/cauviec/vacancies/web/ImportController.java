package vn.cauviec.vacancies.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.site.Answer;
import vn.cauviec.site.Download;
import vn.cauviec.site.PageAddress;
import vn.cauviec.site.Paging;
import vn.cauviec.site.Redirect;
import vn.cauviec.vacancies.domain.BeginImportPhase;
import vn.cauviec.vacancies.domain.BeginImportPhase.Outcome;
import vn.cauviec.vacancies.domain.ImportQueries;
import vn.cauviec.vacancies.domain.RowOutcome;

/** One import: its progress, its report row by row, taking over, the wrong rows to be corrected. */
@Controller
@Requires(Right.VACANCY_IMPORT)
class ImportController {
    static final String OUTCOME = "ket-qua";
    private static final String ADDRESS = ImportsController.ADDRESS + "/{id}";

    private final ImportQueries queries;
    private final BeginImportPhase begin;
    private final AdWorkbook workbook;
    private final BusinessClock clock;

    ImportController(ImportQueries queries, BeginImportPhase begin, AdWorkbook workbook, BusinessClock clock) {
        this.queries = queries;
        this.begin = begin;
        this.workbook = workbook;
        this.clock = clock;
    }

    static String address(UUID id) {
        return ImportsController.ADDRESS + "/" + id;
    }

    @GetMapping(ADDRESS)
    Answer show(
            @PathVariable("id") UUID id,
            @RequestParam(name = OUTCOME, defaultValue = "") String code,
            @RequestParam(name = Paging.PARAMETER, defaultValue = "1") int typedNumber) {
        var actor = CurrentActor.get();
        var shown = outcome(code);
        int number = Math.clamp(typedNumber, 1, 100_000);
        var view = queries.get(actor, id);
        var list = PageAddress.of(address(id)).with(OUTCOME, code);
        return new ImportPage(
                view,
                shown,
                queries.listRows(actor, id, shown, number),
                Paging.of(list, number, ImportQueries.PAGE_SIZE, shown == null ? view.all() : view.count(shown)),
                queries.findSameFile(actor, id).orElse(null));
    }

    @PostMapping(ADDRESS + "/tiep-nhan")
    Answer takeOver(@PathVariable("id") UUID id) {
        return said(id, begin.takeOver(CurrentActor.get(), id));
    }

    /** After the work broke off several times. */
    @PostMapping(ADDRESS + "/tiep-tuc")
    Answer goOn(@PathVariable("id") UUID id) {
        begin.goOn(CurrentActor.get(), id);
        return Redirect.to(address(id));
    }

    @GetMapping(ADDRESS + "/dong-sai.xlsx")
    Answer wrongRows(@PathVariable("id") UUID id) {
        var actor = CurrentActor.get();
        var job = queries.get(actor, id).job();
        return Download.workbook(
                "dong-can-sua.xlsx", workbook.wrongRows(job, queries.listWrong(actor, id), clock.today()));
    }

    /** For the provider to compare with its own list. */
    @GetMapping(ADDRESS + "/tin-cua-nguon.xlsx")
    Answer held(@PathVariable("id") UUID id) {
        return Download.workbook("tin-cua-nguon.xlsx", workbook.held(queries.listHeld(CurrentActor.get(), id)));
    }

    @GetMapping(ADDRESS + "/tep-goc.xlsx")
    Answer original(@PathVariable("id") UUID id) {
        var paper = queries.open(CurrentActor.get(), id);
        return Download.workbook(paper.card().name(), paper.content());
    }

    /** Whoever came second is told on the page of the import. */
    static Answer said(UUID id, Outcome outcome) {
        var page = Redirect.to(address(id));
        return switch (outcome) {
            case Outcome.Begun() -> page;
            case Outcome.TooLate(var by, var phase) -> page.saying("vacancies.import.tooLate." + phase, by);
            case Outcome.ProviderBusy(var by, var fileName) ->
                page.saying("vacancies.import.providerBusy", by, fileName);
        };
    }

    private static @Nullable RowOutcome outcome(String code) {
        return code.isEmpty() ? null : Codes.get(OUTCOME, code, RowOutcome.values(), RowOutcome::code);
    }
}
