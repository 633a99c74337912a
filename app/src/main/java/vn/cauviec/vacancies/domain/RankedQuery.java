package vn.cauviec.vacancies.domain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
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
 * What must hold, and what gives further points where it holds too. Finds what a boolean query of a MUST and several SHOULD finds, with
 * the same points; but it keeps no order among the lists of what may hold, which that one sorts anew for each ad.
 */
final class RankedQuery extends Query {
    private final Query must;
    private final List<Query> may;

    RankedQuery(Query must, List<Query> may) {
        this.must = must;
        this.may = List.copyOf(may);
    }

    Query must() {
        return must;
    }

    List<Query> may() {
        return may;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        var simpler = searcher.rewrite(must);
        return simpler.equals(must) ? this : new RankedQuery(simpler, may);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) throws IOException {
        var required = searcher.createWeight(must, scoreMode, boost);
        if (!scoreMode.needsScores()) {
            return required;
        }
        var further = new ArrayList<Weight>();
        for (var query : may) {
            further.add(searcher.createWeight(query, ScoreMode.COMPLETE, boost));
        }
        return new Ranked(required, further);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        must.visit(visitor);
        may.forEach(query -> query.visit(visitor));
    }

    @Override
    public String toString(String field) {
        return "+(" + must.toString(field) + ") " + may;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RankedQuery query && must.equals(query.must) && may.equals(query.may);
    }

    @Override
    public int hashCode() {
        return Objects.hash(must, may);
    }

    private final class Ranked extends Weight {
        private final Weight required;
        private final List<Weight> further;

        Ranked(Weight required, List<Weight> further) {
            super(RankedQuery.this);
            this.required = required;
            this.further = further;
        }

        @Override
        public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext part) throws IOException {
            var fitting = required.scorer(part);
            if (fitting == null) {
                return null;
            }
            var more = new ArrayList<Scorer>();
            for (var weight : further) {
                var scorer = weight.scorer(part);
                if (scorer != null) {
                    more.add(scorer);
                }
            }
            return new DefaultScorerSupplier(more.isEmpty() ? fitting : new Sum(fitting, more));
        }

        @Override
        public Explanation explain(LeafReaderContext part, int ad) throws IOException {
            var parts = new ArrayList<Explanation>();
            parts.add(required.explain(part, ad));
            for (var weight : further) {
                parts.add(weight.explain(part, ad));
            }
            parts.removeIf(reason -> !reason.isMatch());
            double points = parts.stream()
                    .mapToDouble(reason -> reason.getValue().doubleValue())
                    .sum();
            return required.explain(part, ad).isMatch()
                    ? Explanation.match((float) points, "sum of:", parts)
                    : Explanation.noMatch("what must hold does not");
        }

        @Override
        public boolean isCacheable(LeafReaderContext part) {
            return false;
        }
    }

    private static final class Sum extends Scorer {
        private final Scorer fitting;
        private final Scorer[] more;
        private final DocIdSetIterator[] walks;

        Sum(Scorer fitting, List<Scorer> more) {
            this.fitting = fitting;
            this.more = more.toArray(Scorer[]::new);
            walks = more.stream().map(Scorer::iterator).toArray(DocIdSetIterator[]::new);
        }

        @Override
        public int docID() {
            return fitting.docID();
        }

        @Override
        public DocIdSetIterator iterator() {
            return fitting.iterator();
        }

        @Override
        public @Nullable TwoPhaseIterator twoPhaseIterator() {
            return fitting.twoPhaseIterator();
        }

        @Override
        public float score() throws IOException {
            int ad = fitting.docID();
            float points = fitting.score();
            for (int i = 0; i < walks.length; i++) {
                int there = walks[i].docID();
                if (there < ad) {
                    there = walks[i].advance(ad);
                }
                if (there == ad) {
                    points += more[i].score();
                }
            }
            return points;
        }

        @Override
        public float getMaxScore(int upTo) {
            return Float.POSITIVE_INFINITY;
        }
    }
}
