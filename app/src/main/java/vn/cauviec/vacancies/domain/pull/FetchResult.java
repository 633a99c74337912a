package vn.cauviec.vacancies.domain.pull;

/** What came of a fetch. A failure changes nothing. */
public enum FetchResult {
    /** An import came of it. */
    RECEIVED(false),
    /** The partner's document is the one that was fetched last. */
    UNCHANGED(false),
    /** It holds no ad but this house's own. */
    NOTHING_NEW(false),
    /** The name is not known, or nobody answers there. */
    NOT_REACHED(true),
    /** The document was not there in time. */
    TOO_SLOW(true),
    /** The document broke off. */
    CUT_OFF(true),
    /** The certificate has expired, is another's, or nobody known signed it. */
    CERTIFICATE(true),
    /** Another status than 200; it stands in the detail. */
    STATUS(true),
    /** The address leads elsewhere; the host stands in the detail. */
    REDIRECTED(true),
    /** The address leads into a network that is not the public internet. */
    INSIDE(true),
    /** No JSON, or not that of the exchange. */
    NOT_OF_THE_EXCHANGE(true),
    /** Of another main version of the schema; it stands in the detail. */
    OTHER_VERSION(true),
    /** Another system wrote it than before; its name stands in the detail. */
    OTHER_SOURCE(true),
    /** More bytes than are taken. */
    TOO_LARGE(true),
    /** More ads or more text than one import takes. */
    TOO_MUCH(true),
    /** Nobody in whose name it was done may import any more. */
    NOBODY(true),
    /** This house failed; the log says how. */
    OUR_FAULT(true);

    private final boolean failure;

    FetchResult(boolean failure) {
        this.failure = failure;
    }

    public boolean isFailure() {
        return failure;
    }
}
