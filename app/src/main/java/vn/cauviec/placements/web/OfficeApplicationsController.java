package vn.cauviec.placements.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.kernel.AuditedRead;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.placements.ApplicationStatus;
import vn.cauviec.placements.PlacementErrors;
import vn.cauviec.placements.domain.ApplicationQueries;
import vn.cauviec.placements.domain.HireQueries;
import vn.cauviec.site.Answer;
import vn.cauviec.site.PageAddress;
import vn.cauviec.site.Paging;

/** Applications of the persons whom an officer may see, from which hires are recorded. */
@Controller
class OfficeApplicationsController {
    static final String ADDRESS = "/quan-ly/ung-tuyen";
    private static final String STATUS = "trang-thai";

    private final ApplicationQueries applications;
    private final HireQueries hires;

    OfficeApplicationsController(ApplicationQueries applications, HireQueries hires) {
        this.applications = applications;
        this.hires = hires;
    }

    @GetMapping(ADDRESS)
    @Requires(Right.HIRE_RECORD)
    Answer list(
            @RequestParam(name = STATUS, defaultValue = "") String statusCode,
            @RequestParam(name = Paging.PARAMETER, defaultValue = "1") String pageNumber) {
        var status = Filters.constant(STATUS, statusCode, ApplicationStatus.class);
        int page = Filters.page(pageNumber);
        var list = PageAddress.of(ADDRESS).with(STATUS, statusCode);
        var paging = Paging.of(list, page, ApplicationQueries.PAGE, applications.countForOfficer(status));
        return new ApplicationsPage(
                ApplicationsPage.Whose.OFFICE, applications.listForOfficer(status, page), statusCode, paging);
    }

    @GetMapping(ADDRESS + "/{id}")
    @Requires(Right.HIRE_RECORD)
    @AuditedRead(kind = "application")
    Answer open(@PathVariable("id") UUID id) {
        var row = applications.find(id).orElseThrow(() -> new Refused(PlacementErrors.APPLICATION_NOT_FOUND));
        return new OfficeApplicationPage(row, hires.findStatusOfApplication(id).orElse(null));
    }
}
