package vn.cauviec.vacancies.web;

import vn.cauviec.site.FormErrors;

/** Reasons that moderators give in words. */
final class Reasons {
    /** Why a wording that the text check warned of may stay. */
    static final String WORDING = "ly-do";

    private static final int SHORTEST = 10;
    private static final int LONGEST = 1000;

    private Reasons() {}

    /** Whether a reason says something; what is wrong goes to its field. */
    static boolean isGood(String reason, String field, FormErrors errors) {
        if (reason.length() < SHORTEST) {
            errors.add(field, "vacancies.problem.reasonTooShort");
        } else if (reason.length() > LONGEST) {
            errors.add(
                    field, "vacancies.problem.tooLong", Integer.toString(LONGEST), Integer.toString(reason.length()));
        }
        return !errors.has(field);
    }
}
