package vn.cauviec.people.domain;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import vn.cauviec.kernel.CitizenId;
import vn.cauviec.kernel.Sex;

/** What does not agree when an officer has a paper on the table: to be looked at again, never a refusal. Papers have mistakes too. */
public enum Doubt {
    /** The sex that the number says is not the one recorded. */
    SEX_DIFFERS,
    /** The year of birth that the number says is not that of the paper's birth date. */
    YEAR_DIFFERS,
    /** The birth date on the paper is not the one claimed; it will be taken from the paper. */
    BIRTH_DATE_DIFFERS,
    /** The number on the paper is not the one claimed; it will be taken from the paper. */
    NUMBER_DIFFERS;

    /** What a citizen's number says against sex and birth date. */
    public static Set<Doubt> of(CitizenId number, Sex sex, LocalDate birthDate) {
        var doubts = EnumSet.noneOf(Doubt.class);
        if (number.sex() != sex) {
            doubts.add(SEX_DIFFERS);
        }
        if (number.birthYear() != birthDate.getYear()) {
            doubts.add(YEAR_DIFFERS);
        }
        return doubts;
    }

    /** Message key of the sentence. */
    public String key() {
        return "people.doubt." + name();
    }
}
