package vn.cauviec.employers.domain;

import java.util.UUID;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Refused;

/** The company for which somebody acts, the first of several. */
public final class OwnCompany {
    private OwnCompany() {}

    /** @throws Refused EMPLOYER_NOT_OWN for everybody who is not an employer's user */
    public static UUID idOf(Actor actor) {
        return actor.organisations().stream()
                .findFirst()
                .orElseThrow(() -> new Refused(EmployerErrors.EMPLOYER_NOT_OWN));
    }
}
