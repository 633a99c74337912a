package vn.cauviec.vacancies.domain.reports;

/** The orders in which reported ads can be read; what is urgent stands before everything else. */
public enum ReportOrder {
    ANSWER_BY("han", "answer_by"),
    FIRST("bao-luc", "first_at"),
    COUNT("so-bao", "reports"),
    TITLE("tin", "title_folded"),
    EMPLOYER("doanh-nghiep", "employer_folded");

    private final String code;
    private final String column;

    ReportOrder(String code, String column) {
        this.code = code;
        this.column = column;
    }

    /** How addresses name it. */
    public String code() {
        return code;
    }

    String orderBy(boolean descending) {
        return "ORDER BY urgent DESC, " + column + (descending ? " DESC, id DESC\n" : ", id\n");
    }
}
