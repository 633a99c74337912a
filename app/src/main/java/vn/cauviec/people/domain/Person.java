package vn.cauviec.people.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.Sex;
import vn.cauviec.people.Standing;
import vn.cauviec.reference.UnitId;

/**
 * A person as the register holds them.
 *
 * @param mergedInto the record that goes on; null unless merged
 * @param accountId account that speaks for the person; null when there is none
 * @param ethnicGroupCode empty when nobody asked
 * @param village null when it is not known
 * @param phone E.164; empty when unknown
 * @param email empty when unknown
 * @param education empty when nobody asked
 * @param qualification empty when nobody asked
 * @param confirmedAt null while nobody has seen a paper
 * @param confirmedBy account of the officer who saw the paper; null while nobody has
 * @param version grows with each change
 */
public record Person(
        UUID id,
        Standing standing,
        @Nullable UUID mergedInto,
        @Nullable UUID accountId,
        String fullName,
        String nameSortKey,
        LocalDate birthDate,
        Sex sex,
        String ethnicGroupCode,
        UnitId unit,
        @Nullable UnitId village,
        String phone,
        String email,
        String education,
        String qualification,
        boolean inCare,
        Instant openedAt,
        @Nullable Instant confirmedAt,
        @Nullable UUID confirmedBy,
        int version) {
    /** Without the details, so that a person can never reach a log. */
    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
