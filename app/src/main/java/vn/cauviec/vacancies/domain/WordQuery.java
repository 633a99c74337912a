package vn.cauviec.vacancies.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.cauviec.kernel.VietnameseText;

/**
 * What a person typed, as questions to the index. Marks that were typed count; where none was typed every reading is meant. Each
 * word counts once, where it weighs most; neighbours that stand together count again.
 */
final class WordQuery {
    /** How far an ad may be from what was typed. */
    enum Reach {
        /** Every word stands in the ad with the marks that were typed, or the ad was written without marks. */
        AS_TYPED,
        /** Every word stands in the ad, whatever the marks. */
        WITHOUT_MARKS,
        /** At least half of the words stand somewhere in the ad, be it in the text alone, whatever the marks. */
        NEARLY
    }

    /** More syllables than this are not looked at. */
    static final int MOST_SYLLABLES = 20;

    private static final int MOST_CLAUSES = 4096;
    /** More than all words together can score: what fits as typed stands before everything else. */
    private static final float AS_TYPED_FIRST = 1 << 22;

    private static final float AD_WITHOUT_MARKS = 0.5f;
    private static final float OTHER_MARKS = 0.25f;

    /** Words around the search that say nothing about the job; they may stand in the ad but need not. */
    private static final Set<String> ASIDE = Set.of(
            "tuyển", "dụng", "cần", "tìm", "việc", "làm", "ở", "tại", "gần", "gấp", "có", "cho", "và", "của", "các",
            "được", "muốn", "tôi", "em", "mình");
    /** The same typed without marks, as pairs: "tai" alone may be "tải", "co" may be "cơ". */
    private static final Set<String> ASIDE_PAIRS =
            Set.of("tuyen dung", "can tuyen", "can tim", "tim viec", "viec lam", "dang tuyen");

    private static final List<SearchField> HEAD = Arrays.stream(SearchField.values())
            .filter(field -> field != SearchField.BODY)
            .toList();

    static {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    }

    private final List<String> syllables;
    private final boolean marked;
    private final boolean cut;

    WordQuery(String typed) {
        var all = SearchText.syllables(typed);
        cut = all.size() > MOST_SYLLABLES;
        syllables = cut ? all.subList(0, MOST_SYLLABLES) : all;
        marked = !VietnameseText.looksUnmarked(String.join(" ", syllables));
    }

    /** True when there is nothing to look for: every ad is meant. */
    boolean isEmpty() {
        return syllables.isEmpty();
    }

    /** True when marks were typed, so that {@link Reach#AS_TYPED} finds less than {@link Reach#WITHOUT_MARKS}. */
    boolean isMarked() {
        return marked;
    }

    /** True when more was typed than is looked at. */
    boolean isCut() {
        return cut;
    }

    Query query(Reach reach) {
        if (isEmpty()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        var needed = needed();
        if (reach == Reach.NEARLY) {
            return nearly(needed.isEmpty() ? syllables : needed);
        }
        var query = new BooleanQuery.Builder();
        for (var syllable : syllables) {
            query.add(anywhere(syllable, reach), needed.contains(syllable) ? Occur.MUST : Occur.SHOULD);
        }
        if (needed.isEmpty()) {
            query.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        } else {
            query.add(inHead(needed, reach), Occur.FILTER);
        }
        addPairs(query, reach);
        if (reach == Reach.WITHOUT_MARKS && marked) {
            var asTyped = new ConstantScoreQuery(query(Reach.AS_TYPED));
            query.add(new BoostQuery(asTyped, AS_TYPED_FIRST), Occur.SHOULD);
            query.add(orAsNeighbours(asTyped, needed), Occur.FILTER);
        }
        return query.build();
    }

    private Query nearly(List<String> words) {
        var query = new BooleanQuery.Builder();
        var distinct = Set.copyOf(words);
        distinct.forEach(word -> query.add(anywhere(word, Reach.WITHOUT_MARKS), Occur.SHOULD));
        query.setMinimumNumberShouldMatch((distinct.size() + 1) / 2);
        var withPairs = new BooleanQuery.Builder().add(query.build(), Occur.MUST);
        addPairs(withPairs, Reach.WITHOUT_MARKS);
        return withPairs.build();
    }

    /** The words without which an ad is not what was looked for. */
    private List<String> needed() {
        var needed = new ArrayList<String>();
        for (int i = 0; i < syllables.size(); i++) {
            if (marked ? !ASIDE.contains(syllables.get(i)) : !isAsidePair(i - 1) && !isAsidePair(i)) {
                needed.add(syllables.get(i));
            }
        }
        return needed;
    }

    private boolean isAsidePair(int first) {
        return first >= 0
                && first + 1 < syllables.size()
                && ASIDE_PAIRS.contains(syllables.get(first) + ' ' + syllables.get(first + 1));
    }

    /** The text alone admits no ad: of two words both, of more at least half stand in its title, occupation, employer or place. */
    private Query inHead(Collection<String> words, Reach reach) {
        var distinct = Set.copyOf(words);
        var query = new BooleanQuery.Builder();
        for (var word : distinct) {
            query.add(oneOf(word, reach, HEAD, false), Occur.SHOULD);
        }
        int count = distinct.size();
        query.setMinimumNumberShouldMatch(count <= 2 ? count : (count + 1) / 2);
        return query.build();
    }

    /** With other marks than typed, two words that stand apart are hardly what was meant: Pom Hán and thợ are not thợ hàn. */
    private Query orAsNeighbours(Query asTyped, List<String> words) {
        var query = new BooleanQuery.Builder().add(asTyped, Occur.SHOULD);
        var pairs = words.size() > 1 ? SearchText.pairs(words) : words;
        pairs.forEach(pair -> query.add(oneOf(pair, Reach.WITHOUT_MARKS, HEAD, words.size() > 1), Occur.SHOULD));
        return query.build();
    }

    private Query anywhere(String syllable, Reach reach) {
        return oneOf(syllable, reach, List.of(SearchField.values()), false);
    }

    private void addPairs(BooleanQuery.Builder query, Reach reach) {
        for (var pair : SearchText.pairs(syllables)) {
            query.add(oneOf(pair, reach, List.of(SearchField.values()), true), Occur.SHOULD);
        }
    }

    /** The best of all places and spellings in which the word or pair stands. */
    private Query oneOf(String term, Reach reach, Collection<SearchField> fields, boolean pair) {
        var bare = SearchText.fold(term);
        var choices = new ArrayList<Query>();
        for (var field : fields) {
            var asWritten = pair ? field.markedPairs() : field.marked();
            var folded = pair ? field.foldedPairs() : field.folded();
            if (!marked) {
                choices.add(term(folded, bare, field.weight()));
                continue;
            }
            choices.add(term(asWritten, term, field.weight()));
            if (!bare.equals(term)) {
                choices.add(term(asWritten, bare, field.weight() * AD_WITHOUT_MARKS));
            }
            if (reach != Reach.AS_TYPED) {
                choices.add(term(folded, bare, field.weight() * OTHER_MARKS));
            }
        }
        return new DisjunctionMaxQuery(choices, 0);
    }

    private static Query term(String field, String term, float weight) {
        return new BoostQuery(new TermQuery(new Term(field, term)), weight);
    }
}
