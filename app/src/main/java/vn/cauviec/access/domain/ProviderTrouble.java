package vn.cauviec.access.domain;

/** A provider is not there, or what it says does not keep the rules. Why stands in the message, for the log: never anything personal. */
final class ProviderTrouble extends RuntimeException {
    /** What people can be told. */
    enum Kind {
        UNREACHABLE,
        NOT_ACCEPTED
    }

    private static final long serialVersionUID = 1;

    private final Kind kind;

    ProviderTrouble(Kind kind, String why) {
        super(why, null, false, false);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}
