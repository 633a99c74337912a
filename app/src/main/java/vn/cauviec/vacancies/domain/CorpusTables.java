package vn.cauviec.vacancies.domain;

import java.util.Optional;

/** Where the tables of the corpus stand, for all nodes. */
interface CorpusTables {
    /** @param version greater for a later one */
    record Version(long version, CorpusStatistics statistics) {
        static final Version NONE = new Version(0, CorpusStatistics.NONE);
    }

    /** The latest table if it is later than the known one. */
    Optional<Version> findLaterThan(long version);

    /** Keeps a new table and tells all nodes; empty when another node is just doing that. */
    Optional<Version> keep(CorpusStatistics statistics);
}
