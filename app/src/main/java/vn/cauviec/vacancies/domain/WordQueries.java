package vn.cauviec.vacancies.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.cauviec.vacancies.domain.MeantQuery.Reach;
import vn.cauviec.vacancies.domain.words.SearchText;

/** Words and pairs of words as they can stand in an ad: in each of its places, with their marks and without. */
final class WordQueries {
    static final List<SearchField> EVERYWHERE = List.of(SearchField.values());
    static final List<SearchField> HEAD = Arrays.stream(SearchField.values())
            .filter(field -> field != SearchField.BODY)
            .toList();

    private static final float DEMANDED = 10;
    private static final float AD_WITHOUT_MARKS = 0.5f;
    private static final float OTHER_MARKS = 0.25f;

    private final boolean marked;

    /** @param marked whether the marks that were typed count */
    WordQueries(boolean marked) {
        this.marked = marked;
    }

    /** What a word is looked for as. */
    private record OfWord(
            String term, Reach reach, List<SearchField> fields, boolean pair, float factor, boolean marked) {}

    /** The text alone admits no ad: of two words both, of more at least half stand in its title, occupation, employer or place. */
    Query inHead(Collection<String> words, Reach reach) {
        var each =
                words.stream().map(word -> oneOf(word, reach, HEAD, false, 1)).toList();
        int count = words.size();
        return new AtLeastQuery(each, count <= 2 ? count : (count + 1) / 2);
    }

    Query anywhere(String word, Reach reach) {
        return oneOf(word, reach, EVERYWHERE, false, 1);
    }

    Query inARowAnywhere(List<String> words) {
        var choices = Arrays.stream(SearchField.values())
                .map(field -> MeantQuery.constant(inARow(field, words, Reach.AS_MEANT), field.weight() * DEMANDED))
                .toList();
        return new DisjunctionMaxQuery(choices, 0);
    }

    /** Each word next to the one before; for the purpose of search, all its pairs stand in the field. */
    Query inARow(SearchField field, List<String> words, Reach reach) {
        if (words.size() == 1) {
            return oneOf(words.getFirst(), reach, List.of(field), false, 1);
        }
        var query = new BooleanQuery.Builder();
        SearchText.pairs(words).forEach(pair -> query.add(oneOf(pair, reach, List.of(field), true, 1), Occur.MUST));
        return query.build();
    }

    /** The best of all places and spellings in which the word or pair stands. */
    Query oneOf(String term, Reach reach, List<SearchField> fields, boolean pair, float factor) {
        return new RememberedQuery(
                new OfWord(term, reach, fields, pair, factor, marked),
                () -> spelled(term, reach, fields, pair, factor));
    }

    private Query spelled(String term, Reach reach, List<SearchField> fields, boolean pair, float factor) {
        var bare = SearchText.fold(term);
        var choices = new ArrayList<Query>();
        for (var field : fields) {
            float weight = field.weight() * factor;
            var asWritten = pair ? field.markedPairs() : field.marked();
            var folded = pair ? field.foldedPairs() : field.folded();
            if (!marked) {
                choices.add(term(folded, bare, weight));
                continue;
            }
            choices.add(term(asWritten, term, weight));
            if (reach != Reach.STRICTLY) {
                choices.add(term(asWritten, SearchField.unmarked(bare), weight * AD_WITHOUT_MARKS));
            }
            if (reach == Reach.WITHOUT_MARKS || reach == Reach.NEARLY) {
                choices.add(term(folded, bare, weight * OTHER_MARKS));
            }
        }
        return choices.size() == 1 ? choices.getFirst() : new DisjunctionMaxQuery(choices, 0);
    }

    private static Query term(String field, String term, float weight) {
        return new BoostQuery(new TermQuery(new Term(field, term)), weight);
    }
}
