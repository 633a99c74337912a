package vn.cauviec.placements.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.placements.domain.ApplicationQueries;
import vn.cauviec.placements.domain.WithdrawApplication;
import vn.cauviec.site.Answer;
import vn.cauviec.site.Redirect;

/** A worker's own applications. */
@Controller
class OwnApplicationsController {
    static final String ADDRESS = "/ca-nhan/ung-tuyen";

    private final ApplicationQueries applications;
    private final WithdrawApplication withdraw;

    OwnApplicationsController(ApplicationQueries applications, WithdrawApplication withdraw) {
        this.applications = applications;
        this.withdraw = withdraw;
    }

    @GetMapping(ADDRESS)
    @Requires(Right.WORK_FOR_ONESELF)
    Answer list() {
        return new OwnApplicationsPage(applications.listOwn(CurrentActor.get()));
    }

    @PostMapping(ADDRESS + "/{id}/rut")
    @Requires(Right.WORK_FOR_ONESELF)
    Answer withdraw(@PathVariable("id") UUID id) {
        withdraw.run(CurrentActor.get(), id);
        return Redirect.to(ADDRESS).saying("placements.own.withdrawn");
    }
}
