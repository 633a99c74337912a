package vn.cauviec.vacancies.web;

import vn.cauviec.vacancies.VacancyStatus;

/** The colour of a status. */
public final class StatusMood {
    private StatusMood() {}

    /** Class of the badge. */
    public static String of(VacancyStatus status, boolean expired) {
        if (expired) {
            return "warn";
        }
        return switch (status) {
            case DRAFT, STOPPED -> "plain";
            case SUBMITTED -> "warn";
            case RETURNED -> "bad";
            case PUBLISHED, FILLED -> "good";
        };
    }
}
