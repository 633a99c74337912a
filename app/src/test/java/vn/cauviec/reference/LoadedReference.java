package vn.cauviec.reference;

import vn.cauviec.TestDatabase;
import vn.cauviec.reference.domain.ReferenceFixture;
import vn.cauviec.reference.domain.ReferenceSnapshot;

/** The catalogues as they ship, loaded once for all tests that only look things up. */
public final class LoadedReference {
    static final ReferenceSnapshot SNAPSHOT = load();

    public static final Units UNITS = new Units(SNAPSHOT);
    public static final Occupations OCCUPATIONS = new Occupations(SNAPSHOT);
    public static final EthnicGroups ETHNIC_GROUPS = new EthnicGroups(SNAPSHOT);
    public static final WorkingDays WORKING_DAYS = new WorkingDays(SNAPSHOT);
    public static final Catalogues CATALOGUES = new Catalogues(SNAPSHOT);

    private LoadedReference() {}

    private static ReferenceSnapshot load() {
        var fixture = new ReferenceFixture(TestDatabase.fresh());
        fixture.load();
        return fixture.snapshot();
    }
}
