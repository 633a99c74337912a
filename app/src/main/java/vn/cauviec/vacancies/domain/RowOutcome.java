package vn.cauviec.vacancies.domain;

/** What a row of a workbook does, or did, to the ads of its provider. */
public enum RowOutcome {
    /** A new draft. */
    NEW("moi"),
    /** A draft that the provider handed in before gets the content of the row. */
    CHANGED("sua-nhap"),
    /** A published ad stays as it is; the change waits for a moderator. */
    PROPOSED("de-nghi-sua"),
    /** The provider has ended the ad: it is taken down. */
    ENDED("ket-thuc"),
    /** The ad stands as the row says. */
    UNCHANGED("khong-doi"),
    /** Nothing is done; the row goes back with reasons. */
    WRONG("sai");

    private final String code;

    RowOutcome(String code) {
        this.code = code;
    }

    /** How addresses name it. */
    public String code() {
        return code;
    }
}
