package vn.cauviec.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.Role;

/** Public servants of a sample province, who nobody had to invite. Opening refuses outside {@link vn.cauviec.operations.PastMoment}. */
public interface SampleStaff {
    /** True while nobody has an account: only then may a sample province begin. */
    boolean isNobodyThere();

    /**
     * Opens an account with one role in the running transaction.
     *
     * @param name under which the person signs
     * @param email for signing in; empty when nobody does
     * @param password empty when nobody signs in
     * @param unitId commune of a commune officer; null for the others
     */
    UUID open(String name, String email, String password, Role role, @Nullable Long unitId);
}
