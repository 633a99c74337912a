package vn.cauviec.placements.web;

import java.util.List;
import vn.cauviec.kernel.AuditedRead;
import vn.cauviec.kernel.ReadPurpose;
import vn.cauviec.placements.ApplicationStatus;
import vn.cauviec.placements.domain.ApplicationQueries;
import vn.cauviec.site.Choice;
import vn.cauviec.site.Page;
import vn.cauviec.site.PageAddress;
import vn.cauviec.site.Paging;
import vn.cauviec.site.Ui;

/**
 * A list of applications.
 *
 * @param status chosen status; empty for all
 */
public record ApplicationsPage(Whose whose, List<ApplicationQueries.Row> rows, String status, Paging paging)
        implements Page {
    /** Whose list it is. */
    public enum Whose {
        COMPANY(CompanyApplicationsController.ADDRESS, "placements.company.title"),
        OFFICE(OfficeApplicationsController.ADDRESS, "placements.applications.title");

        private final String address;
        private final String title;

        Whose(String address, String title) {
            this.address = address;
            this.title = title;
        }

        public String address() {
            return address;
        }

        public String title() {
            return title;
        }
    }

    public ApplicationsPage {
        rows = List.copyOf(rows);
    }

    public List<Choice> statuses(Ui ui) {
        return Choice.list(ui, "placements.status.", ApplicationStatus.values());
    }

    public String open(ApplicationQueries.Row row) {
        return PageAddress.of(whose.address() + "/" + row.id())
                .with(AuditedRead.PURPOSE_PARAMETER, ReadPurpose.APPLICATION.code())
                .toString();
    }
}
