package vn.cauviec.vacancies.domain;

/** The orders in which lists of ads can be read. */
public enum AdOrder {
    /** How long it waits: since it was sent, proposed or taken over. */
    WAITING("cho", "waiting_since"),
    TITLE("chuc-danh", "title_folded"),
    EMPLOYER("doanh-nghiep", "employer_folded"),
    DEADLINE("han", "deadline"),
    CREATED("tao", "created_at");

    private final String code;
    private final String column;

    AdOrder(String code, String column) {
        this.code = code;
        this.column = column;
    }

    /** How addresses name it. */
    public String code() {
        return code;
    }

    String orderBy(boolean descending) {
        return "ORDER BY " + column + (descending ? " DESC NULLS LAST, id DESC\n" : " ASC NULLS LAST, id\n");
    }
}
