package vn.cauviec.people.domain;

import java.util.UUID;
import vn.cauviec.kernel.Sex;
import vn.cauviec.people.Standing;
import vn.cauviec.reference.UnitId;

/**
 * A person as a list shows them: enough to find them, none of the details.
 *
 * @param ethnicGroupCode empty when nobody asked
 * @param hasAccount the person signs in
 */
public record PersonLine(
        UUID id,
        String fullName,
        int birthYear,
        Sex sex,
        String ethnicGroupCode,
        UnitId unit,
        Standing standing,
        boolean hasAccount) {
    /** Without the name, so that a line can never reach a log. */
    @Override
    public String toString() {
        return "PersonLine[" + id + "]";
    }
}
