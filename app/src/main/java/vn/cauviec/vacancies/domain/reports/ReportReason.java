package vn.cauviec.vacancies.domain.reports;

import java.util.Arrays;
import java.util.List;

/** What is wrong with an ad. The names stand in the database. */
public enum ReportReason {
    /** Fees, deposits, or papers to be left there. */
    MONEY_ASKED(true),
    /** Somebody else writes under the company's name. */
    NOT_THE_COMPANY(true),
    /** The job never existed, or is taken. */
    JOB_GONE(false),
    /** Pay or work are not what the ad says. */
    DIFFERS(false),
    DISCRIMINATES(false),
    /** Illegal work, or work that harms. */
    DANGEROUS(false),
    SAME_AD_TWICE(false),
    /** In the reporter's words, which are then needed. */
    OTHER(false);

    private final boolean fraud;

    ReportReason(boolean fraud) {
        this.fraud = fraud;
    }

    /** Names of the reasons that cost people money: several reporters who name one within a day make a report urgent. */
    static List<String> ofFraud() {
        return Arrays.stream(values())
                .filter(reason -> reason.fraud)
                .map(Enum::name)
                .toList();
    }
}
