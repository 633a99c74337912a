package vn.cauviec.vacancies.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.site.Answer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.PageAddress;
import vn.cauviec.site.Paging;
import vn.cauviec.site.Reply;
import vn.cauviec.vacancies.VacancyErrors;
import vn.cauviec.vacancies.domain.BeginImportPhase;
import vn.cauviec.vacancies.domain.ImportOutlook;
import vn.cauviec.vacancies.domain.ImportQueries;

/** The ads of an import are approved together, after a look at what is left aside and why. */
@Controller
@Requires(Right.VACANCY_MODERATE)
class ImportApproveController {
    static final String GROUP = "nhom";
    private static final String ADDRESS = ImportsController.ADDRESS + "/{id}/duyet";
    private static final String SEEN_AT = "luc";

    private final ImportQueries queries;
    private final BeginImportPhase begin;
    private final BusinessClock clock;

    ImportApproveController(ImportQueries queries, BeginImportPhase begin, BusinessClock clock) {
        this.queries = queries;
        this.begin = begin;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    Answer preview(
            @PathVariable("id") UUID id,
            @RequestParam(name = GROUP, defaultValue = "") String group,
            @RequestParam(name = Paging.PARAMETER, defaultValue = "1") int typedNumber) {
        return page(id, group, typedNumber, clock.now(), "", new FormErrors());
    }

    @PostMapping(ADDRESS)
    Answer approve(
            @PathVariable("id") UUID id,
            @RequestParam(SEEN_AT) String seenAt,
            @RequestParam(name = Reasons.WORDING, defaultValue = "") String typed) {
        var reason = VietnameseText.tidy(typed);
        var errors = new FormErrors();
        if (!reason.isEmpty() && !Reasons.isGood(reason, Reasons.WORDING, errors)) {
            return Reply.invalid(page(id, "", 1, moment(seenAt), typed, errors));
        }
        return ImportController.said(id, begin.approve(CurrentActor.get(), id, moment(seenAt), reason));
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException _) {
            throw new Refused(VacancyErrors.IMPORT_NOT_NOW);
        }
    }

    private ImportApprovePage page(
            UUID id, String code, int typedNumber, Instant seenAt, String reason, FormErrors errors) {
        var actor = CurrentActor.get();
        int number = Math.clamp(typedNumber, 1, 100_000);
        var job = queries.get(actor, id).job();
        switch (job.phase()) {
            case CHECKING, CHECKED, TAKING_OVER, APPROVING -> throw new Refused(VacancyErrors.IMPORT_NOT_NOW);
            case TAKEN_OVER, APPROVED -> {}
        }
        var counts = queries.countOutlooks(actor, id);
        var shown =
                code.isEmpty() ? first(counts) : Codes.get(GROUP, code, ImportOutlook.values(), ImportOutlook::code);
        return new ImportApprovePage(
                job,
                counts,
                shown,
                queries.listOutlooks(actor, id, shown, number),
                Paging.of(
                        PageAddress.of(ImportController.address(id) + "/duyet").with(GROUP, shown.code()),
                        number,
                        ImportQueries.PAGE_SIZE,
                        counts.getOrDefault(shown, 0L)),
                seenAt,
                reason,
                errors);
    }

    private static ImportOutlook first(Map<ImportOutlook, Long> counts) {
        return Stream.of(ImportOutlook.values())
                .filter(counts::containsKey)
                .findFirst()
                .orElse(ImportOutlook.READY);
    }
}
