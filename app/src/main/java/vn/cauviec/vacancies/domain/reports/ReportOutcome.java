package vn.cauviec.vacancies.domain.reports;

import java.util.List;
import vn.cauviec.vacancies.VacancyStatus;

/** What the centre found. The names stand in the database. */
public enum ReportOutcome {
    /** The ad was taken down for it. */
    AD_STOPPED,
    /** The employer was asked to correct the ad, which stays meanwhile. */
    EMPLOYER_ASKED,
    NOTHING_WRONG,
    /** The ad was gone before anybody looked. */
    ALREADY_DOWN;

    /** What can be found about an ad in this status. */
    public static List<ReportOutcome> of(VacancyStatus status) {
        return status == VacancyStatus.PUBLISHED
                ? List.of(AD_STOPPED, EMPLOYER_ASKED, NOTHING_WRONG)
                : List.of(ALREADY_DOWN, NOTHING_WRONG);
    }
}
