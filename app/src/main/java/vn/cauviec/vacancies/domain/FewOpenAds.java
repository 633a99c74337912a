package vn.cauviec.vacancies.domain;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/** Counts the open ads that fit, and looks no further as soon as there are enough. */
final class FewOpenAds implements Collector {
    private final long today;
    private final int enough;
    private int found;

    private FewOpenAds(OpenAds ads, int enough) {
        today = ads.day().toEpochDay();
        this.enough = enough;
    }

    /** How many fit; at most as many as are enough. */
    static int count(Query query, OpenAds ads, int enough) throws IOException {
        var counter = new FewOpenAds(ads, enough);
        return ads.search(query, new CollectorManager<FewOpenAds, Integer>() {
            @Override
            public FewOpenAds newCollector() {
                return counter;
            }

            @Override
            public Integer reduce(Collection<FewOpenAds> all) {
                return counter.found;
            }
        });
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
        if (found >= enough) {
            throw new CollectionTerminatedException();
        }
        return new Leaf(leaf.reader().getNumericDocValues(AdDocument.DEADLINE));
    }

    private final class Leaf implements LeafCollector {
        private final @Nullable NumericDocValues deadlines;

        Leaf(@Nullable NumericDocValues deadlines) {
            this.deadlines = deadlines;
        }

        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int ad) throws IOException {
            if (deadlines != null && deadlines.advanceExact(ad) && deadlines.longValue() >= today) {
                found++;
            }
            if (found >= enough) {
                throw new CollectionTerminatedException();
            }
        }
    }
}
