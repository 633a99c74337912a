package vn.cauviec.vacancies.domain;

import java.io.IOException;

/**
 * The table of the corpus by which this node weighs words. All nodes use the same one; it changes once a night, and when there are twice
 * or half as many ads as it knows: while ads come and go, those that stay keep their points, so that a list read page by page neither
 * repeats nor leaves out any (ADR 0223).
 */
final class CorpusInUse {
    private static final int MUCH = 2;

    private final CorpusTables tables;
    private volatile CorpusTables.Version current = CorpusTables.Version.NONE;

    /** The open ads as this node holds them. */
    interface Ads {
        int count() throws IOException;

        CorpusStatistics countWords() throws IOException;
    }

    CorpusInUse(CorpusTables tables) {
        this.tables = tables;
    }

    CorpusStatistics get() {
        return current.statistics();
    }

    /** Takes the latest table, in the running transaction. */
    void reload() {
        tables.findLaterThan(current.version()).ifPresent(later -> current = later);
    }

    /** Takes the latest table, in the running transaction, and makes one where it knows much fewer or many more ads than there are. */
    CorpusStatistics keepUp(Ads ads) throws IOException {
        reload();
        long known = get().ads();
        long are = ads.count();
        return are > MUCH * known || MUCH * are < known ? count(ads) : get();
    }

    /** Makes a new table, unless another node is at it. */
    CorpusStatistics count(Ads ads) throws IOException {
        tables.keep(ads.countWords()).ifPresent(made -> current = made);
        return get();
    }
}
