package vn.cauviec.vacancies.domain.saved;

import vn.cauviec.reference.LoadedReference;

/** The reader of saved searches with the catalogues that ship, and the writer, for tests of other packages. */
public final class TestSavedQueries {
    public static final SavedQueryReader READER =
            new SavedQueryReader(LoadedReference.UNITS, LoadedReference.OCCUPATIONS);

    private TestSavedQueries() {}

    /** In the version that is written today. */
    public static String write(SavedQuery query) {
        return FourthFormat.write(query);
    }
}
