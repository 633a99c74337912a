package vn.cauviec.vacancies.web;

import vn.cauviec.vacancies.domain.reports.ReportCode;

/** Addresses of reports that an ad is wrong. */
final class ReportAddress {
    /** The form for one ad, behind the address of its page. */
    static final String FORM = JobAddress.LIST + "/{slug}/bao-cao";

    /** Where a code is typed. */
    static final String ANSWERS = "/bao-tin-xau";

    /** What a code opens. */
    static final String ANSWER = ANSWERS + "/{code}";

    private ReportAddress() {}

    static String form(String slug) {
        return JobAddress.of(slug) + "/bao-cao";
    }

    static String answer(ReportCode code) {
        return ANSWERS + "/" + code.text();
    }
}
