package vn.cauviec.vacancies.domain.reports;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.notices.Notices;
import vn.cauviec.notices.Notices.Notice;

/** Tells whoever reported an ad what came of it: on the own page, and at the address that was left. Without either the code is all. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TellReporter {
    /** Words: {0} title of the ad, {1} the answer, {2} the code. */
    private static final String KIND = "AD_REPORT_ANSWERED";

    private static final String PAGE = "/bao-tin-xau/";

    private final ReportAnswerStore store;
    private final Notices notices;

    TellReporter(ReportAnswerStore store, Notices notices) {
        this.store = store;
        this.notices = notices;
    }

    void run(ReportAnswerStore.Held report, String title, String answer) {
        store.findTeller(report.id()).ifPresent(teller -> {
            var notice = new Notice(
                    KIND,
                    List.of(title, answer, report.code().display()),
                    PAGE + report.code().text());
            if (teller.accountId() != null) {
                notices.tell(teller.accountId(), notice);
            }
            var contact = teller.contact();
            if (contact != null) {
                notices.tellAddress(
                        contact.kind(), contact.text(), teller.language(), "ad-report/" + report.id(), notice);
            }
        });
    }
}
