package vn.cauviec.employers;

import java.util.Optional;
import java.util.UUID;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.TaxCode;

/** The face of the register of employers. */
public interface Employers {
    /**
     * What other modules need to know of an employer.
     *
     * @param slug stands in public addresses
     * @param taxCode empty for an employer that the centre recorded by name alone
     */
    record Card(UUID id, String slug, String name, String taxCode, EmployerStanding standing) {
        public boolean isVerified() {
            return standing == EmployerStanding.VERIFIED;
        }
    }

    /** @throws vn.cauviec.kernel.Refused when there is none */
    Card get(UUID id);

    Optional<Card> findByTaxCode(TaxCode taxCode);

    /** The company for which the actor acts, the first of several; empty for everybody who is not an employer's user. */
    Optional<Card> findOwn(Actor actor);

    /**
     * The employer with this name that the centre recorded before, or a new one "recorded by the centre, not verified".
     *
     * @param name as the centre knows it; compared folded
     */
    Card recordByName(Actor actor, String name);

    /** As {@link #recordByName}, for a tax code that is not registered yet: recorded by the centre, not verified. */
    Card recordByTaxCode(Actor actor, TaxCode taxCode, String name);
}
