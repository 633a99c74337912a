package vn.cauviec.vacancies.domain;

import java.util.Optional;

/** A table of the corpus in memory, for an index that no database feeds. */
final class TestCorpus implements CorpusTables {
    private Version latest = Version.NONE;

    /** What a node of its own weighs words by. */
    static CorpusInUse ofOneNode() {
        return new CorpusInUse(new TestCorpus());
    }

    @Override
    public Optional<Version> findLaterThan(long version) {
        return latest.version() > version ? Optional.of(latest) : Optional.empty();
    }

    @Override
    public Optional<Version> keep(CorpusStatistics statistics) {
        latest = new Version(latest.version() + 1, statistics);
        return Optional.of(latest);
    }
}
