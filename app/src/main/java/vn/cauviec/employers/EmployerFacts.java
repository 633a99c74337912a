package vn.cauviec.employers;

import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.EmailAddress;
import vn.cauviec.kernel.Phone;
import vn.cauviec.kernel.TaxCode;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.reference.UnitId;

/**
 * What an employer states about itself; all of it is public.
 *
 * @param taxCode null for an employer that the centre knows by name alone
 * @param name as in the business register
 * @param address house, street, hamlet; empty when not stated
 * @param unit commune of the address; null when not stated
 * @param phone of the company, not of a person; null when not stated
 * @param email of the company; null when not stated
 * @param industry null when not stated
 * @param size null when not stated
 */
public record EmployerFacts(
        @Nullable TaxCode taxCode,
        String name,
        String address,
        @Nullable UnitId unit,
        @Nullable Phone phone,
        @Nullable EmailAddress email,
        @Nullable Industry industry,
        @Nullable SizeClass size) {

    /**
     * Line of business in the national system of industries.
     *
     * @param systemYear the list that the code belongs to: the same code means different things in different lists
     */
    public record Industry(int systemYear, String code) {}

    public EmployerFacts {
        if (name.isEmpty() || !VietnameseText.tidy(name).equals(name)) {
            throw new IllegalArgumentException("not a name as it is stored");
        }
    }

    /** Nothing but a name, and a tax code where one is known: what the centre notes from a list. */
    public static EmployerFacts of(@Nullable TaxCode taxCode, String name) {
        return new EmployerFacts(taxCode, name, "", null, null, null, null, null);
    }
}
