package vn.cauviec.placements.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.kernel.AuditedRead;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.ReadPurpose;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.placements.ApplicationStatus;
import vn.cauviec.placements.PlacementErrors;
import vn.cauviec.placements.RefusalReason;
import vn.cauviec.placements.domain.AnswerApplication;
import vn.cauviec.placements.domain.ApplicationQueries;
import vn.cauviec.placements.domain.HireQueries;
import vn.cauviec.site.Answer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.PageAddress;
import vn.cauviec.site.Paging;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;

/** Applications that were sent to a company, and its answers. */
@Controller
class CompanyApplicationsController {
    static final String ADDRESS = "/nha-tuyen-dung/ung-tuyen";
    private static final String STATUS = "trang-thai";
    private static final String REASON = "ly-do";

    private final ApplicationQueries applications;
    private final HireQueries hires;
    private final AnswerApplication answer;

    CompanyApplicationsController(ApplicationQueries applications, HireQueries hires, AnswerApplication answer) {
        this.applications = applications;
        this.hires = hires;
        this.answer = answer;
    }

    @GetMapping(ADDRESS)
    @Requires(Right.APPLICATION_READ_OWN)
    Answer list(
            @RequestParam(name = STATUS, defaultValue = "") String statusCode,
            @RequestParam(name = Paging.PARAMETER, defaultValue = "1") String pageNumber) {
        var actor = CurrentActor.get();
        var status = Filters.constant(STATUS, statusCode, ApplicationStatus.class);
        int page = Filters.page(pageNumber);
        var list = PageAddress.of(ADDRESS).with(STATUS, statusCode);
        var paging = Paging.of(list, page, ApplicationQueries.PAGE, applications.countForCompany(actor, status));
        return new ApplicationsPage(
                ApplicationsPage.Whose.COMPANY, applications.listForCompany(actor, status, page), statusCode, paging);
    }

    @GetMapping(ADDRESS + "/{id}")
    @Requires(Right.APPLICATION_READ_OWN)
    @AuditedRead(kind = "application")
    Answer open(@PathVariable("id") UUID id) {
        answer.seen(CurrentActor.get(), id);
        return page(id, "", new FormErrors());
    }

    @PostMapping(ADDRESS + "/{id}/tra-loi")
    @Requires(Right.APPLICATION_READ_OWN)
    Answer answer(
            @PathVariable("id") UUID id,
            @RequestParam("cach") String way,
            @RequestParam(name = REASON, defaultValue = "") String reasonCode,
            @RequestParam(name = "noi-dung", defaultValue = "") String text) {
        boolean refuses = way.equals("tu-choi");
        var reason = Filters.constant(REASON, reasonCode, RefusalReason.class);
        if (refuses && reason == null) {
            return Reply.invalid(page(id, text, new FormErrors().add(REASON, "placements.answer.reasonMissing")));
        }
        var to = refuses ? ApplicationStatus.REFUSED : ApplicationStatus.INVITED;
        answer.run(CurrentActor.get(), id, to, refuses ? reason : null, text.strip());
        return Redirect.to(read(id)).saying("placements.answer.done");
    }

    /** Address of an application, with the purpose of the reading. */
    static String read(UUID id) {
        return PageAddress.of(ADDRESS + "/" + id)
                .with(AuditedRead.PURPOSE_PARAMETER, ReadPurpose.APPLICATION.code())
                .toString();
    }

    private ApplicationPage page(UUID id, String text, FormErrors errors) {
        var row = applications
                .find(id)
                .filter(found -> CurrentActor.get().actsFor(found.employerId(), found.branchId()))
                .orElseThrow(() -> new Refused(PlacementErrors.APPLICATION_NOT_FOUND));
        return new ApplicationPage(row, hires.findStatusOfApplication(id).orElse(null), text, errors);
    }
}
