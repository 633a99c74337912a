package vn.cauviec.demo.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.CitizenId;
import vn.cauviec.kernel.PersonName;
import vn.cauviec.kernel.Phone;
import vn.cauviec.kernel.Sex;
import vn.cauviec.people.PersonDetails;

/**
 * A person of the story. Nobody real: the place code 099 of the identity number and the prefix 031 of the telephone number belong
 * to nobody.
 *
 * @param signsUp has an account and a claimed record; the others were registered by the officer of their commune
 * @param phone null for those who have none
 * @param entered when the person came into the register
 */
record Person(
        int number,
        PersonName name,
        LocalDate birthDate,
        Sex sex,
        String ethnicGroup,
        Homes.Home home,
        String education,
        String qualification,
        @Nullable Phone phone,
        CitizenId citizenId,
        boolean signsUp,
        Instant entered) {

    String key() {
        return "person/" + number;
    }

    /** The account of one who signs up. */
    String accountKey() {
        return "worker/" + number;
    }

    PersonDetails details() {
        return new PersonDetails(
                name,
                birthDate,
                sex,
                ethnicGroup,
                home.commune().id(),
                null,
                phone,
                null,
                education,
                qualification,
                citizenId,
                null);
    }

    /** One of the story, by the number. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Person person && person.number == number;
    }

    @Override
    public int hashCode() {
        return Integer.hashCode(number);
    }

    /** Without the details, as everywhere. */
    @Override
    public String toString() {
        return key();
    }
}
