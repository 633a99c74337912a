package vn.cauviec.vacancies.domain;

import java.io.IOException;
import java.util.Collection;
import java.util.function.IntPredicate;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Counts the open ads that fit, and looks no further as soon as there are enough. */
final class FewOpenAds implements Collector {
    private final OpenAds ads;
    private final int enough;
    private int found;

    private FewOpenAds(OpenAds ads, int enough) {
        this.ads = ads;
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
    public LeafCollector getLeafCollector(LeafReaderContext leaf) {
        if (found >= enough) {
            throw new CollectionTerminatedException();
        }
        return new Leaf(ads.open(leaf));
    }

    private final class Leaf implements LeafCollector {
        private final IntPredicate open;

        Leaf(IntPredicate open) {
            this.open = open;
        }

        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int ad) {
            if (open.test(ad)) {
                found++;
            }
            if (found >= enough) {
                throw new CollectionTerminatedException();
            }
        }
    }
}
