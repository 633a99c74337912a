package vn.cauviec.vacancies.domain;

/** What moderators look at. */
public enum QueueFilter {
    /** Sent by employers, to be approved or returned. */
    WAITING("cho-duyet", "status = 'SUBMITTED'"),
    /** Of those, the ones that run into a rule. */
    FLAGGED("can-xem", "status = 'SUBMITTED' AND " + QueueFilter.FLAGS),
    /** Published ads whose employer or provider wants to change something. */
    CHANGES("de-nghi-sua", "proposal.proposed_at IS NOT NULL"),
    /** Sent back or taken down, and their employer asked that another moderator looks at it. */
    APPEALED("khieu-nai", "appeal.filed_at IS NOT NULL AND status IN ('RETURNED', 'STOPPED')"),
    /** Drafts that came by a workbook. */
    IMPORTED("nhap-tu-tep", "status = 'DRAFT' AND source = 'IMPORT'"),
    RETURNED("tra-lai", "status = 'RETURNED'"),
    OPEN("dang-dang", "status = 'PUBLISHED' AND deadline >= :today"),
    EXPIRED("het-han", "status = 'PUBLISHED' AND deadline < :today"),
    FILLED("du-nguoi", "status = 'FILLED'"),
    STOPPED("da-dung", "status = 'STOPPED'"),
    /** Stopped because the people came through us, with fewer hires recorded than openings: somebody has to record them. */
    HIRES_MISSING("thieu-ghi-nhan", """
            status = 'STOPPED'
              AND taken < openings
              AND EXISTS (
                SELECT 1
                FROM vacancies.vacancy_event stopped
                WHERE stopped.vacancy_id = vacancy.id
                  AND stopped.action = 'STOP'
                  AND stopped.reason_code = 'FILLED_THROUGH_US')""");

    private static final String FLAGS =
            "EXISTS (SELECT 1 FROM vacancies.ad_trace flag WHERE flag.vacancy_id = vacancy.id AND flag.kind = 'RULE')";

    private final String code;
    private final String condition;

    QueueFilter(String code, String condition) {
        this.code = code;
        this.condition = condition;
    }

    /** How addresses name it. */
    public String code() {
        return code;
    }

    /** The part as a condition on {@code vacancies.vacancy vacancy}. */
    String condition() {
        return condition;
    }
}
