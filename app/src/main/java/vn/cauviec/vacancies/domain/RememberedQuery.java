package vn.cauviec.vacancies.domain;

import java.io.IOException;
import java.util.function.Supplier;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * A part that many questions have in common: an occupation, or a word with all its places and spellings. Which open ads it finds and
 * with how many points is worked out once for a state of the index; every further question goes through that list instead of through a
 * dozen terms.
 */
final class RememberedQuery extends Query {
    private final Object key;
    private final Supplier<Query> meaning;

    /** @param key equal for what means the same */
    RememberedQuery(Object key, Supplier<Query> meaning) {
        this.key = key;
        this.meaning = meaning;
    }

    Object key() {
        return key;
    }

    /** The part in terms of the index. */
    Query meaning() {
        return meaning.get();
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) throws IOException {
        return searcher instanceof OpenAds ads
                ? new Remembered(ads, boost)
                : searcher.createWeight(searcher.rewrite(meaning()), scoreMode, boost);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        meaning().visit(visitor);
    }

    @Override
    public String toString(String field) {
        return meaning().toString(field);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RememberedQuery query && key.equals(query.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    private final class Remembered extends Weight {
        private final OpenAds ads;
        private final float boost;

        Remembered(OpenAds ads, float boost) {
            super(RememberedQuery.this);
            this.ads = ads;
            this.boost = boost;
        }

        @Override
        public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext part) throws IOException {
            var found = ads.remembered(RememberedQuery.this, part);
            return found.size() == 0 ? null : new DefaultScorerSupplier(new InList(found, boost));
        }

        @Override
        public Explanation explain(LeafReaderContext part, int ad) throws IOException {
            return ads.createWeight(ads.rewrite(meaning()), ScoreMode.COMPLETE, boost)
                    .explain(part, ad);
        }

        @Override
        public boolean isCacheable(LeafReaderContext part) {
            return false;
        }
    }

    /** Goes through a list. */
    private static final class InList extends Scorer {
        private final WeighedAds.Walk walk;
        private final float boost;
        private final float most;

        InList(WeighedAds found, float boost) {
            walk = found.walk();
            this.boost = boost;
            most = found.most() * boost;
        }

        @Override
        public int docID() {
            return walk.docID();
        }

        @Override
        public DocIdSetIterator iterator() {
            return walk;
        }

        @Override
        public float score() {
            return walk.points() * boost;
        }

        @Override
        public float getMaxScore(int upTo) {
            return most;
        }
    }
}
