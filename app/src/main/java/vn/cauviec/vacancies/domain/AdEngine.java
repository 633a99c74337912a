package vn.cauviec.vacancies.domain;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.cauviec.operations.ChangeFollower;

/** Keeps the ads so that they are found, with the position of the change feed up to which they are true. */
interface AdEngine extends AutoCloseable {
    /** What is done with a view of the ads. */
    interface Look<T> {
        T at(AdView ads) throws IOException;
    }

    /** The position up to which the ads are true; empty when nothing is held that can be trusted. */
    Optional<ChangeFollower.Position> position();

    /** Whether all nodes share what is held, so that one of them feeds it. */
    default boolean isShared() {
        return false;
    }

    /** Whether the ads are not yet true up to there, asked of whoever keeps them. */
    default boolean isBehind(ChangeFollower.Position upTo) {
        return true;
    }

    /** Replaces everything. Searches see the old content until it is done. */
    void replaceAll(Stream<AdDocument> documents, ChangeFollower.Position upTo);

    /** Takes out and puts in; a document replaces the one of the same vacancy. */
    void update(Collection<UUID> gone, Collection<AdDocument> documents, ChangeFollower.Position upTo);

    /** Weighs words by the latest table of the corpus, and makes one when that is far from the ads that are open on the day. */
    default void keepUpWithCorpus(LocalDate day) {}

    /** Makes a new table of the corpus for all nodes; false where only a new index does that. */
    default boolean countCorpus(LocalDate day) {
        return false;
    }

    /** Looks at the ads that are open on the day. */
    <T> T look(LocalDate day, Look<T> look);

    @Override
    void close();
}
