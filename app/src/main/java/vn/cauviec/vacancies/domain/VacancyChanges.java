package vn.cauviec.vacancies.domain;

import java.util.Set;

/** The kinds under which vacancies stand in the change feed. A draft is not there: only what the public sees is followed. */
final class VacancyChanges {
    static final String PUBLISHED = "VACANCY_PUBLISHED";
    /** Text, pay, place or deadline of a published ad changed. */
    static final String CHANGED = "VACANCY_CHANGED";

    static final String STOPPED = "VACANCY_STOPPED";
    static final String FILLED = "VACANCY_FILLED";
    /** A hire was taken back: a filled ad is published again. */
    static final String REOPENED = "VACANCY_REOPENED";

    /** After any of these the ad has to be read again. */
    static final Set<String> ALL = Set.of(PUBLISHED, CHANGED, STOPPED, FILLED, REOPENED);

    private VacancyChanges() {}
}
