package vn.cauviec.judgements.speed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts by number of the value in a segment, and by its text only once for each segment. */
final class FacetCounts implements CollectorManager<FacetCounts.InSegments, Map<String, Map<String, Integer>>> {
    private final Map<String, Map<String, Integer>> values = new HashMap<>();

    static String field(AdFacet facet) {
        return "facet-" + facet.word();
    }

    /** By kind of choice, the ads of each value; complete after the search. */
    Map<String, Map<String, Integer>> values() {
        return values;
    }

    @Override
    public InSegments newCollector() {
        return new InSegments();
    }

    @Override
    public Map<String, Map<String, Integer>> reduce(Collection<InSegments> collectors) throws IOException {
        for (var collector : collectors) {
            for (var segment : collector.segments) {
                segment.addTo(values);
            }
        }
        return values;
    }

    private record Segment(List<SortedDocValues> facets, List<int[]> counts) {
        static Segment of(LeafReaderContext context) throws IOException {
            var segment = new Segment(new ArrayList<>(), new ArrayList<>());
            for (var facet : AdFacet.values()) {
                var ordinals = DocValues.getSorted(context.reader(), field(facet));
                segment.facets.add(ordinals);
                segment.counts.add(new int[ordinals.getValueCount()]);
            }
            return segment;
        }

        void addTo(Map<String, Map<String, Integer>> values) throws IOException {
            for (var facet : AdFacet.values()) {
                var counts = this.counts.get(facet.ordinal());
                var named = values.computeIfAbsent(facet.word(), _ -> new HashMap<>());
                for (int ordinal = 0; ordinal < counts.length; ordinal++) {
                    if (counts[ordinal] > 0) {
                        var name =
                                facets.get(facet.ordinal()).lookupOrd(ordinal).utf8ToString();
                        named.merge(name, counts[ordinal], Integer::sum);
                    }
                }
            }
        }
    }

    static final class InSegments extends SimpleCollector {
        private final List<Segment> segments = new ArrayList<>();

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            segments.add(Segment.of(context));
        }

        @Override
        public void collect(int ad) throws IOException {
            var segment = segments.getLast();
            for (int i = 0; i < segment.counts.size(); i++) {
                var ordinals = segment.facets.get(i);
                if (ordinals.advanceExact(ad)) {
                    segment.counts.get(i)[ordinals.ordValue()]++;
                }
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
