package vn.cauviec.vacancies.domain;

/** The parts into which an employer's ads fall; each ad is in one of them beside ALL. */
public enum OwnAdFilter {
    ALL("tat-ca", "true"),
    DRAFT("nhap", "status = 'DRAFT'"),
    SUBMITTED("cho-duyet", "status = 'SUBMITTED'"),
    RETURNED("tra-lai", "status = 'RETURNED'"),
    OPEN("dang-dang", "status = 'PUBLISHED' AND deadline >= :today"),
    EXPIRED("het-han", "status = 'PUBLISHED' AND deadline < :today"),
    FILLED("du-nguoi", "status = 'FILLED'"),
    STOPPED("da-dung", "status = 'STOPPED'");

    private final String code;
    private final String condition;

    OwnAdFilter(String code, String condition) {
        this.code = code;
        this.condition = condition;
    }

    /** How addresses name it. */
    public String code() {
        return code;
    }

    /** The part as a condition on {@code vacancies.vacancy}. */
    String condition() {
        return condition;
    }
}
