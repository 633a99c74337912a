package vn.cauviec.employers.domain;

import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.EmailAddress;
import vn.cauviec.kernel.PersonName;
import vn.cauviec.kernel.Phone;

/**
 * The person who speaks for a company. Seen by the company itself and by those who verify it.
 *
 * @param position what the person does there, in words; empty when not stated
 * @param email null when the person has none
 */
public record Contact(
        PersonName name,
        String position,
        Phone phone,
        @Nullable EmailAddress email) {}
