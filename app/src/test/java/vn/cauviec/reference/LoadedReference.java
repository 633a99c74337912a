package vn.cauviec.reference;

import vn.cauviec.TestDatabase;
import vn.cauviec.reference.domain.ReferenceFixture;
import vn.cauviec.reference.domain.ReferenceSnapshot;

/** The catalogues as they ship, loaded once for all tests that only look things up. */
public final class LoadedReference {
    private static final ReferenceFixture FIXTURE = new ReferenceFixture(TestDatabase.fresh());
    static final ReferenceSnapshot SNAPSHOT = load();

    public static final Units UNITS = new Units(SNAPSHOT);
    public static final Occupations OCCUPATIONS = new Occupations(SNAPSHOT);
    public static final EthnicGroups ETHNIC_GROUPS = new EthnicGroups(SNAPSHOT);
    public static final WorkingDays WORKING_DAYS = new WorkingDays(SNAPSHOT);
    public static final Catalogues CATALOGUES = new Catalogues(SNAPSHOT);
    /** Nobody has stated a road. */
    public static final Roads ROADS = new Roads(SNAPSHOT, UNITS, CATALOGUES, FIXTURE.terrain(), FIXTURE.statedRoads());

    private LoadedReference() {}

    private static ReferenceSnapshot load() {
        FIXTURE.load();
        return FIXTURE.snapshot();
    }
}
