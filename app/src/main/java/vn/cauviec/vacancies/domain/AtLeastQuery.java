package vn.cauviec.vacancies.domain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * At least so many of these hold; weighs nothing. To stand beside conditions that find the ads: it looks at those alone, where a boolean
 * query would put all its lists in order first.
 */
final class AtLeastQuery extends Query {
    /** Of one look at an ad, beside which a step in a list is 1. */
    private static final float COST = 20;

    private final List<Query> conditions;
    private final int needed;

    AtLeastQuery(List<Query> conditions, int needed) {
        this.conditions = List.copyOf(conditions);
        this.needed = needed;
    }

    List<Query> conditions() {
        return conditions;
    }

    int needed() {
        return needed;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) throws IOException {
        var weights = new ArrayList<Weight>();
        for (var condition : conditions) {
            weights.add(searcher.createWeight(searcher.rewrite(condition), ScoreMode.COMPLETE_NO_SCORES, 1));
        }
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext part) throws IOException {
                var walks = new ArrayList<DocIdSetIterator>();
                for (var weight : weights) {
                    var scorer = weight.scorer(part);
                    if (scorer != null) {
                        walks.add(scorer.iterator());
                    }
                }
                if (walks.size() < needed) {
                    return null;
                }
                var matching = new Matching(
                        walks.toArray(DocIdSetIterator[]::new),
                        needed,
                        part.reader().maxDoc());
                Scorer scorer = new ConstantScoreScorer(boost, scoreMode, matching);
                return new DefaultScorerSupplier(scorer);
            }

            @Override
            public boolean isCacheable(LeafReaderContext part) {
                return false;
            }
        };
    }

    private static final class Matching extends TwoPhaseIterator {
        private final DocIdSetIterator[] walks;
        private final int needed;

        Matching(DocIdSetIterator[] walks, int needed, int ads) {
            super(DocIdSetIterator.all(ads));
            this.walks = walks;
            this.needed = needed;
        }

        @Override
        public boolean matches() throws IOException {
            int ad = approximation.docID();
            int holds = 0;
            for (var walk : walks) {
                int at = walk.docID();
                if ((at < ad ? walk.advance(ad) : at) == ad && ++holds == needed) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public float matchCost() {
            return COST;
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        conditions.forEach(condition -> condition.visit(visitor));
    }

    @Override
    public String toString(String field) {
        return conditions + "~" + needed;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AtLeastQuery query && needed == query.needed && conditions.equals(query.conditions);
    }

    @Override
    public int hashCode() {
        return 31 * conditions.hashCode() + needed;
    }
}
