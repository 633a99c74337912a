package vn.cauviec.vacancies.domain;

/** What became of one ad of a delivery. */
public enum DeliveryOutcome {
    /** A new ad; a moderator looks at it. */
    NEW("moi"),
    /** An ad that was not public yet has the new content. */
    CHANGED("sua"),
    /** The public ad stays as it is; the change waits for a moderator. */
    PROPOSED("de-nghi-sua"),
    /** The house holds it just so already. */
    UNCHANGED("khong-doi"),
    /** Taken down for good. */
    STOPPED("dung"),
    /** Nothing was done; the receipt says why. */
    WRONG("sai");

    private final String code;

    DeliveryOutcome(String code) {
        this.code = code;
    }

    /** How addresses of pages name it. */
    public String code() {
        return code;
    }

    static DeliveryOutcome of(RowOutcome outcome) {
        return switch (outcome) {
            case NEW -> NEW;
            case CHANGED -> CHANGED;
            case PROPOSED -> PROPOSED;
            case ENDED -> STOPPED;
            case UNCHANGED -> UNCHANGED;
            case WRONG -> WRONG;
        };
    }
}
