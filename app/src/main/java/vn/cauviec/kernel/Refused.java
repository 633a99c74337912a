package vn.cauviec.kernel;

import java.util.List;

/** A request that cannot be carried out: missing object, conflict, no permission, broken invariant. One handler turns it into a page or a problem document. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ErrorCode code;
    private final List<String> arguments;

    /**
     * @param code what happened
     * @param arguments what the sentence under {@link ErrorCode#key()} fills in; no personal data, they reach the log
     */
    public Refused(ErrorCode code, String... arguments) {
        super(code.name());
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public ErrorCode code() {
        return code;
    }

    public List<String> arguments() {
        return arguments;
    }
}
