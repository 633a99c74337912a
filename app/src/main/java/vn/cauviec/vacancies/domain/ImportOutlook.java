package vn.cauviec.vacancies.domain;

/** What would come of approving an imported ad together with the others of its workbook. */
public enum ImportOutlook {
    READY("duyet-duoc"),
    /** Approved only for a stated reason: the text check warned. */
    WORDING("cach-viet"),
    EMPLOYER_NOT_VERIFIED("chua-xac-minh"),
    /** Its deadline has passed, or something else is missing. */
    INCOMPLETE("chua-du"),
    /** It is public already, or was dealt with otherwise. */
    NOT_WAITING("khong-cho");

    private final String code;

    ImportOutlook(String code) {
        this.code = code;
    }

    /** How addresses name it. */
    public String code() {
        return code;
    }
}
