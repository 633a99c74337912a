package vn.cauviec.vacancies.domain;

import java.util.Set;
import vn.cauviec.operations.ChangeFollower;

/**
 * What a cluster holds at one moment.
 *
 * @param index where the ads are
 * @param position up to which they are true
 * @param statistics of the corpus when the index was built
 * @param newWords of titles, names and places that came since
 * @param pieces in how many pieces the statistics are kept
 * @param revision of what says all this: who changes it says which one was read
 */
record ClusterState(
        String index,
        ChangeFollower.Position position,
        CorpusStatistics statistics,
        Set<String> newWords,
        int pieces,
        Revision revision) {
    /** As the cluster counts changes of a document. */
    record Revision(long number, long term) {}

    ClusterState {
        newWords = Set.copyOf(newWords);
    }
}
