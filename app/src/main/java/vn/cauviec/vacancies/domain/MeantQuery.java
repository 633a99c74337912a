package vn.cauviec.vacancies.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import vn.cauviec.vacancies.domain.Understood.Meaning;
import vn.cauviec.vacancies.domain.Understood.Part;
import vn.cauviec.vacancies.domain.Understood.Unwanted;
import vn.cauviec.vacancies.domain.words.AdTags;
import vn.cauviec.vacancies.domain.words.Concept;
import vn.cauviec.vacancies.domain.words.Pay;
import vn.cauviec.vacancies.domain.words.SearchText;
import vn.cauviec.vacancies.domain.words.Word;

/**
 * What was understood, as a question to the index. What was recognised must hold; words that mean only themselves must stand in the
 * ad, and not in its text alone. All weights are whole numbers.
 */
final class MeantQuery {
    /** How far an ad may be from what is meant. */
    enum Reach {
        /** As {@link #AS_MEANT}, in ads that are written with marks. */
        STRICTLY,
        /** All that was recognised holds, and every word stands in the ad with the marks that were typed. */
        AS_MEANT,
        /** The same, whatever the marks of the words. */
        WITHOUT_MARKS,
        /** Half of it holds, or work that is close to it; what holds as a whole stands first. */
        NEARLY
    }

    private static final int MOST_CLAUSES = 4096;
    /** More than everything else together can score. */
    static final int WHOLLY_FIRST = 1 << 21;

    private static final float MAIN_WORK = 6000;
    private static final float FIELD_OF_MAIN = 5000;
    private static final float IN_TITLE = 3500;
    private static final float WORK_BESIDES = 2500;
    private static final float WORK_BY_CODE = 2200;
    private static final float FIELD_BESIDES = 1500;
    private static final float NEAR_WORK = 1000;
    private static final float SAME_FIELD = 300;
    private static final float TRAIT = 800;
    private static final float TITLED = 30_000;
    private static final float OF_EMPLOYER = 20_000;
    private static final int SHORTEST_TITLE = 3;

    private static final float TITLE_WORD = 0.12f;
    private static final float WORD_BESIDE_WORK = 0.3f;
    private static final float DEMANDED = 10;
    private static final float AD_WITHOUT_MARKS = 0.5f;
    private static final float OTHER_MARKS = 0.25f;
    private static final Set<String> COMPANY = Set.of("công", "ti", "cti", "tnhh", "htx", "cp", "cong", "mtv", "dn");

    private static final List<SearchField> HEAD = Arrays.stream(SearchField.values())
            .filter(field -> field != SearchField.BODY)
            .toList();

    static {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    }

    private final Understood meant;
    private final boolean marked;

    MeantQuery(Understood meant) {
        this.meant = meant;
        marked = meant.isMarked();
    }

    Query query(Reach reach) {
        if (meant.isEmpty()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        var query = new BooleanQuery.Builder();
        query.add(reach == Reach.NEARLY ? nearly() : found(reach), Occur.MUST);
        addDemands(query);
        addTitleWords(query, reach);
        return query.build();
    }

    /** What is meant, or an ad with that very title or of an employer of that very name. */
    private Query found(Reach reach) {
        var choices = new ArrayList<Query>();
        choices.add(whole(reach));
        titled().ifPresent(choices::add);
        employer().ifPresent(choices::add);
        return new DisjunctionMaxQuery(choices, 0);
    }

    /** What was typed stands in the title, part by part; only for what is too long to be there by chance. */
    private Optional<Query> titled() {
        var parts = SearchText.parts(String.join(" ", meant.pieces()));
        if (parts.stream().mapToInt(List::size).sum() < SHORTEST_TITLE
                || !meant.unwanted().isEmpty()) {
            return Optional.empty();
        }
        var query = new BooleanQuery.Builder();
        parts.forEach(part -> query.add(inARow(SearchField.TITLE, part, Reach.AS_MEANT), Occur.FILTER));
        return Optional.of(constant(query.build(), TITLED));
    }

    /** The employer of this name; for what is more than work and a place, and at least two words. */
    private Optional<Query> employer() {
        var name = meant.words().stream()
                .map(Word::text)
                .dropWhile(COMPANY::contains)
                .toList();
        if (meant.rest().isEmpty() || name.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(constant(inARow(SearchField.EMPLOYER, name, Reach.AS_MEANT), OF_EMPLOYER));
    }

    private Query whole(Reach reach) {
        var query = new BooleanQuery.Builder();
        boolean occupation = meant.namesOccupation();
        for (var part : meant.parts()) {
            addPart(query, part, occupation);
        }
        var rest = distinct(meant.rest());
        rest.forEach(word -> query.add(anywhere(word, reach), Occur.MUST));
        if (!rest.isEmpty()) {
            query.add(inHead(rest, reach), Occur.FILTER);
        }
        if (reach == Reach.WITHOUT_MARKS && marked) {
            query.add(constant(whole(Reach.AS_MEANT), WHOLLY_FIRST), Occur.SHOULD);
        }
        return atLeastAll(query);
    }

    /** Without a condition that must hold, what only scores would decide what is found. */
    private static Query atLeastAll(BooleanQuery.Builder query) {
        return query.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER).build();
    }

    /** Beside an occupation a field is a hint: "thợ" before "lắp pin mặt trời". */
    private void addPart(BooleanQuery.Builder query, Part part, boolean occupation) {
        switch (part.meaning()) {
            case Meaning.Work work ->
                query.add(work(work, part.words()), occupation && work.isField() ? Occur.SHOULD : Occur.MUST);
            case Meaning.Trait trait ->
                trait.concepts().forEach(concept -> query.add(tag(AdTags.trait(concept.key())), Occur.FILTER));
            case Meaning.Earning earning -> query.add(pay(earning.pay()), Occur.FILTER);
            case Meaning.At(var place) -> query.add(in(place), Occur.FILTER);
        }
    }

    private Query work(Meaning.Work work, List<Word> words) {
        var choices = new ArrayList<Query>();
        for (var concept : work.concepts()) {
            var key = concept.key();
            if (concept.kind() == Concept.Kind.OCCUPATION) {
                choices.add(constant(tag(AdTags.main(key)), MAIN_WORK));
                choices.add(constant(tag(AdTags.besides(key)), WORK_BESIDES));
                choices.add(constant(tag(AdTags.byCode(key)), WORK_BY_CODE));
            } else {
                choices.add(constant(tag(AdTags.field(key)), FIELD_OF_MAIN));
                choices.add(constant(tag(AdTags.fieldBesides(key)), FIELD_BESIDES));
            }
        }
        var texts = words.stream().map(Word::text).toList();
        choices.add(constant(inARow(SearchField.TITLE, texts, Reach.AS_MEANT), IN_TITLE));
        return new DisjunctionMaxQuery(choices, 0);
    }

    private static Query in(PlaceNames.Place place) {
        var units = place.ids().stream().map(AdDocument::inside).toList();
        return new TermInSetQuery(AdDocument.INSIDE, units);
    }

    private static Query pay(Pay pay) {
        var query = new BooleanQuery.Builder();
        boolean month = pay.per() == Pay.Per.MONTH;
        var most = month ? AdDocument.PAY_MOST : AdDocument.DAY_MOST;
        var least = month ? AdDocument.PAY_LEAST : AdDocument.DAY_LEAST;
        long from = pay.least() == null ? 0 : pay.least();
        query.add(new NumberRange(most, from, Long.MAX_VALUE), Occur.FILTER);
        if (pay.most() != null) {
            query.add(new NumberRange(least, 0, pay.most()), Occur.FILTER);
        }
        return query.build();
    }

    private Query nearly() {
        var query = new BooleanQuery.Builder();
        var works = new BooleanQuery.Builder();
        boolean occupation = meant.namesOccupation();
        int needs = 0;
        for (var part : meant.parts()) {
            switch (part.meaning()) {
                case Meaning.Work work -> {
                    if (occupation && !work.isField()) {
                        works.add(closeTo(work, part.words()), Occur.SHOULD);
                    } else if (!occupation) {
                        query.add(closeTo(work, part.words()), Occur.SHOULD);
                        needs++;
                    }
                }
                case Meaning.Trait trait -> {
                    trait.concepts()
                            .forEach(concept ->
                                    query.add(constant(tag(AdTags.trait(concept.key())), TRAIT), Occur.SHOULD));
                    needs += trait.concepts().size();
                }
                case Meaning.Earning earning -> {
                    query.add(constant(pay(earning.pay()), TRAIT), Occur.SHOULD);
                    needs++;
                }
                case Meaning.At _ -> {}
            }
        }
        var rest = distinct(meant.rest());
        rest.forEach(word -> query.add(
                oneOf(word, Reach.AS_MEANT, List.of(SearchField.values()), false, WORD_BESIDE_WORK), Occur.SHOULD));
        needs += rest.size();
        var near = new BooleanQuery.Builder();
        if (occupation) {
            near.add(works.build(), Occur.MUST);
            near.add(query.build(), Occur.SHOULD);
        } else {
            query.setMinimumNumberShouldMatch((needs + 1) / 2);
            near.add(needs == 0 ? MatchAllDocsQuery.INSTANCE : query.build(), Occur.MUST);
        }
        near.add(constant(whole(Reach.AS_MEANT), WHOLLY_FIRST), Occur.SHOULD);
        return near.build();
    }

    private Query closeTo(Meaning.Work work, List<Word> words) {
        var choices = new ArrayList<Query>();
        choices.add(work(work, words));
        for (var concept : work.concepts()) {
            concept.near().forEach(key -> choices.add(constant(tag(AdTags.main(key)), NEAR_WORK)));
            concept.fields().forEach(key -> choices.add(constant(tag(AdTags.field(key)), SAME_FIELD)));
        }
        return new DisjunctionMaxQuery(choices, 0);
    }

    private void addDemands(BooleanQuery.Builder query) {
        for (var demand : meant.demands()) {
            query.add(inARowAnywhere(demand), Occur.MUST);
        }
        for (var wildcard : meant.wildcards()) {
            var choices = HEAD.stream()
                    .map(field -> (Query) new WildcardQuery(new Term(field.folded(), wildcard)))
                    .toList();
            query.add(constant(new DisjunctionMaxQuery(choices, 0), SearchField.TITLE.weight()), Occur.MUST);
        }
        for (var unwanted : meant.unwanted()) {
            unwanted(unwanted).forEach(one -> query.add(one, Occur.MUST_NOT));
        }
    }

    private List<Query> unwanted(Unwanted unwanted) {
        var queries = new ArrayList<Query>();
        for (var concept : unwanted.concepts()) {
            var key = concept.key();
            switch (concept.kind()) {
                case OCCUPATION -> {
                    queries.add(tag(AdTags.main(key)));
                    queries.add(tag(AdTags.besides(key)));
                }
                case FIELD -> queries.add(tag(AdTags.field(key)));
                case TRAIT -> queries.add(tag(AdTags.trait(key)));
                case NEUTRAL -> {}
            }
        }
        queries.add(inARow(SearchField.TITLE, unwanted.words(), Reach.AS_MEANT));
        return queries;
    }

    /** Words of the title that were typed, and neighbours that stand together: among ads of the same work they decide. */
    private void addTitleWords(BooleanQuery.Builder query, Reach reach) {
        var words = Stream.concat(
                        meant.parts().stream()
                                .filter(part -> part.meaning() instanceof Meaning.Work)
                                .flatMap(part -> part.words().stream()),
                        meant.rest().stream())
                .sorted(Comparator.comparing(Word::source))
                .map(Word::text)
                .toList();
        for (var word : new LinkedHashSet<>(words)) {
            query.add(oneOf(word, reach, List.of(SearchField.TITLE), false, TITLE_WORD), Occur.SHOULD);
        }
        for (var pair : SearchText.pairs(words)) {
            query.add(oneOf(pair, reach, List.of(SearchField.TITLE), true, TITLE_WORD), Occur.SHOULD);
        }
        if (meant.rest().size() > 1) {
            for (var pair :
                    SearchText.pairs(meant.rest().stream().map(Word::text).toList())) {
                query.add(oneOf(pair, reach, List.of(SearchField.values()), true, 1), Occur.SHOULD);
            }
        }
    }

    /** The text alone admits no ad: of two words both, of more at least half stand in its title, occupation, employer or place. */
    private Query inHead(Collection<String> words, Reach reach) {
        var query = new BooleanQuery.Builder();
        for (var word : words) {
            query.add(oneOf(word, reach, HEAD, false, 1), Occur.SHOULD);
        }
        int count = words.size();
        query.setMinimumNumberShouldMatch(count <= 2 ? count : (count + 1) / 2);
        return query.build();
    }

    private static Set<String> distinct(List<Word> words) {
        var texts = new LinkedHashSet<String>();
        words.forEach(word -> texts.add(word.text()));
        return texts;
    }

    private Query anywhere(String word, Reach reach) {
        return oneOf(word, reach, List.of(SearchField.values()), false, 1);
    }

    private Query inARowAnywhere(List<String> words) {
        var choices = Arrays.stream(SearchField.values())
                .map(field -> constant(inARow(field, words, Reach.AS_MEANT), field.weight() * DEMANDED))
                .toList();
        return new DisjunctionMaxQuery(choices, 0);
    }

    /** Each word next to the one before; for the purpose of search, all its pairs stand in the field. */
    private Query inARow(SearchField field, List<String> words, Reach reach) {
        if (words.size() == 1) {
            return oneOf(words.getFirst(), reach, List.of(field), false, 1);
        }
        var query = new BooleanQuery.Builder();
        SearchText.pairs(words).forEach(pair -> query.add(oneOf(pair, reach, List.of(field), true, 1), Occur.MUST));
        return query.build();
    }

    /** The best of all places and spellings in which the word or pair stands. */
    private Query oneOf(String term, Reach reach, Collection<SearchField> fields, boolean pair, float factor) {
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

    private static Query tag(String tag) {
        return new TermQuery(new Term(AdDocument.TAG, tag));
    }

    private static Query constant(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }
}
