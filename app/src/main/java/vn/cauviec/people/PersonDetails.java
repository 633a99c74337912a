package vn.cauviec.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.CitizenId;
import vn.cauviec.kernel.EmailAddress;
import vn.cauviec.kernel.OldIdentityNumber;
import vn.cauviec.kernel.PersonName;
import vn.cauviec.kernel.Phone;
import vn.cauviec.kernel.Sex;
import vn.cauviec.reference.UnitId;

/**
 * What the register holds of a person.
 *
 * @param ethnicGroupCode empty when nobody asked
 * @param unit commune of residence
 * @param village village in that commune; null when it is not known
 * @param phone null when unknown
 * @param email null when unknown
 * @param education code of the list general_education; empty when nobody asked
 * @param qualification code of the list technical_qualification; empty when nobody asked
 * @param citizenId null when not given
 * @param oldNumber number of the old identity card; null when not given
 */
public record PersonDetails(
        PersonName name,
        LocalDate birthDate,
        Sex sex,
        String ethnicGroupCode,
        UnitId unit,
        @Nullable UnitId village,
        @Nullable Phone phone,
        @Nullable EmailAddress email,
        String education,
        String qualification,
        @Nullable CitizenId citizenId,
        @Nullable OldIdentityNumber oldNumber) {
    /** Without the details, so that they can never reach a log. */
    @Override
    public String toString() {
        return "PersonDetails[…]";
    }
}
