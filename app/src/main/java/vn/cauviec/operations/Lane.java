package vn.cauviec.operations;

import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Where a request stands while it is served. Each lane has places of its own, and visitors have connections to the database of their
 * own: a crowd before the public pages leaves the others free.
 */
public enum Lane {
    /** Style, script, pictures: never the database. */
    FILES,
    /** Whoever shows no session. */
    VISITORS,
    /** The way in: dear by intention, because passwords are checked slowly. */
    SIGN_IN,
    /** Whoever shows a session; whether it is one is found out within the lane. */
    WORK;

    private static final ScopedValue<Lane> CURRENT = ScopedValue.newInstance();

    /** The lane of this thread's request; empty outside a request. */
    public static Optional<Lane> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** Serves a request within this lane. */
    public <T> T serve(Callable<T> request) throws Exception {
        return ScopedValue.where(CURRENT, this).call(request::call);
    }
}
