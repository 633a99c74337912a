package vn.cauviec.vacancies.domain;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/** Counts how many open ads have which word. */
final class WordCount {
    private final OpenAds ads;
    private final CorpusStatistics.Counter counter = new CorpusStatistics.Counter();

    private WordCount(OpenAds ads) {
        this.ads = ads;
    }

    static CorpusStatistics of(OpenAds ads) throws IOException {
        var count = new WordCount(ads);
        count.counter.add(ads.count());
        for (var leaf : ads.getIndexReader().leaves()) {
            for (var field : SearchField.values()) {
                for (var name : field.names()) {
                    count.add(leaf, name);
                }
            }
        }
        return count.counter.count();
    }

    private void add(LeafReaderContext leaf, String field) throws IOException {
        var terms = leaf.reader().terms(field);
        if (terms == null) {
            return;
        }
        var each = terms.iterator();
        @Nullable PostingsEnum postings = null;
        for (var word = each.next(); word != null; word = each.next()) {
            postings = each.postings(postings, PostingsEnum.NONE);
            int open = ads.countOpen(leaf, postings);
            if (open > 0) {
                counter.add(new Term(field, word.utf8ToString()), open);
            }
        }
    }
}
