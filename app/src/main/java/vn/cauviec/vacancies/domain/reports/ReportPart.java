package vn.cauviec.vacancies.domain.reports;

/** Parts of the list of reported ads. */
public enum ReportPart {
    WAITING("cho-tra-loi", "outcome IS NULL"),
    DONE("da-tra-loi", "outcome IS NOT NULL");

    private final String code;
    private final String condition;

    ReportPart(String code, String condition) {
        this.code = code;
        this.condition = condition;
    }

    /** How addresses name it. */
    public String code() {
        return code;
    }

    /** The part as a condition on {@code vacancies.ad_report}. */
    String condition() {
        return condition;
    }
}
