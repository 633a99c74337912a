package vn.cauviec.vacancies.domain;

import vn.cauviec.reference.Occupations;
import vn.cauviec.reference.Units;

/** What workbooks offer, for tests outside the domain. */
public final class TestChoices {
    private TestChoices() {}

    public static AdChoices of(Units units, Occupations occupations) {
        return new AdChoices(units, occupations);
    }
}
