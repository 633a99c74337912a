package vn.cauviec.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The right that a route asks for; with several, any one of them opens it; with none, every account does. A route without it and
 * without {@link OpenToAll} is refused.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {
    /** Rights of which the actor must hold at least one; empty where it is enough to be signed in. */
    Right[] value() default {};
}
