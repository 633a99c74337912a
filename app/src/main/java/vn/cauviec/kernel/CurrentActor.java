package vn.cauviec.kernel;

import java.util.concurrent.Callable;

/**
 * The actor on whose behalf this thread works. Bound once per request (or piece of system work) and read where a
 * transaction begins, so that PostgreSQL's row-level security sees the same actor as the Java code.
 */
public final class CurrentActor {
    private static final ScopedValue<Actor> ACTOR = ScopedValue.newInstance();

    private CurrentActor() {}

    /** The bound actor, or the visitor where none is bound. */
    public static Actor get() {
        return ACTOR.orElse(Actor.VISITOR);
    }

    /** Runs the work on behalf of the actor. */
    public static <T> T callAs(Actor actor, Callable<T> work) throws Exception {
        return ScopedValue.where(ACTOR, actor).call(work::call);
    }

    /** Runs the work on behalf of the actor. */
    public static void runAs(Actor actor, Runnable work) {
        ScopedValue.where(ACTOR, actor).run(work);
    }
}
