package vn.cauviec.vacancies;

import java.util.List;
import vn.cauviec.operations.IdentifierKey.Holdings;
import vn.cauviec.operations.IdentifierKey.SealedColumn;
import vn.cauviec.vacancies.domain.reports.ReportCode;

/** What vacancies keep under the identifier key: codes of reports, and where a reporter is told the answer. */
public final class SealedReports {
    private SealedReports() {}

    /** The hash that tells reporters apart is not made again: it counts within one day. */
    public static Holdings holdings() {
        return new Holdings(
                List.of(
                        new SealedColumn(
                                "vacancies.ad_report",
                                List.of("id"),
                                "code_sealed",
                                "code_key",
                                "'" + ReportCode.HASHED_AS + "'",
                                (_, code) -> code),
                        SealedColumn.plain("vacancies.ad_report_teller", List.of("report_id"), "contact_sealed")),
                List.of());
    }
}
