package vn.cauviec.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A route that shows the details of one person (or one record that carries them). Before the handler runs, who reads
 * whom for which {@link ReadPurpose} is committed; if that cannot be written nothing is shown. The purpose comes from the
 * parameter {@value #PURPOSE_PARAMETER}; where it is missing the reader is asked for it.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AuditedRead {
    /** Name of the request parameter that carries the purpose. */
    String PURPOSE_PARAMETER = "muc-dich";

    /** Kind of the record that is read: "person", "application", "hire". */
    String kind();

    /** Path variables that hold the records' ids; several where two persons stand side by side. */
    String[] variable() default {"id"};
}
