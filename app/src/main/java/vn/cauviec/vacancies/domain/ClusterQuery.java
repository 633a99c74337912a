package vn.cauviec.vacancies.domain;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A question to our index said in the language of a cluster, part by part. Each word is asked for with its weight worked out here, from our
 * table of statistics, so that no node's own statistics reach the order.
 */
final class ClusterQuery {
    private static final String BOOST = "boost";
    private static final String FILTER = "filter";
    private static final String BOOL = "bool";
    private static final Map<String, SearchField> FIELDS = fields();

    private final CorpusStatistics statistics;

    ClusterQuery(CorpusStatistics statistics) {
        this.statistics = statistics;
    }

    private static Map<String, SearchField> fields() {
        var fields = new HashMap<String, SearchField>();
        for (var field : SearchField.values()) {
            fields.put(field.marked(), field);
            fields.put(field.folded(), field);
            fields.put(field.markedPairs(), field);
            fields.put(field.foldedPairs(), field);
        }
        return fields;
    }

    /** What scores as our index does. */
    ObjectNode scored(Query query) throws IOException {
        return scored(query, 1);
    }

    private ObjectNode scored(Query query, float boost) throws IOException {
        return switch (query) {
            case BoostQuery weighted -> scored(weighted.getQuery(), boost * weighted.getBoost());
            case RememberedQuery remembered -> scored(remembered.meaning(), boost);
            case RankedQuery ranked -> ranked(ranked, boost);
            case TermQuery term -> word(term.getTerm(), boost);
            case DisjunctionMaxQuery best -> {
                var json = object();
                var choices = json.putObject("dis_max").put("tie_breaker", best.getTieBreakerMultiplier());
                var queries = choices.putArray("queries");
                for (var choice : best.getDisjuncts()) {
                    queries.add(scored(choice, boost));
                }
                yield json;
            }
            case BooleanQuery all when !all.clauses().isEmpty() -> all(all, boost);
            case MatchAllDocsQuery _ -> {
                var json = object();
                json.putObject("match_all").put(BOOST, boost);
                yield json;
            }
            case ConstantScoreQuery constant -> constant(filter(constant.getQuery()), boost);
            default -> constant(filter(query), boost);
        };
    }

    private ObjectNode ranked(RankedQuery query, float boost) throws IOException {
        var json = object();
        var bool = json.putObject(BOOL);
        bool.putArray("must").add(scored(query.must(), boost));
        for (var may : query.may()) {
            bool.withArrayProperty("should").add(scored(may, boost));
        }
        return json;
    }

    private ObjectNode all(BooleanQuery query, float boost) throws IOException {
        var json = object();
        var bool = json.putObject(BOOL);
        bool.put("adjust_pure_negative", false);
        for (var clause : query.clauses()) {
            var part = clause.isScoring() ? scored(clause.query(), boost) : filter(clause.query());
            bool.withArrayProperty(name(clause.occur())).add(part);
        }
        if (query.getMinimumNumberShouldMatch() > 0) {
            bool.put("minimum_should_match", query.getMinimumNumberShouldMatch());
        }
        return json;
    }

    private static String name(Occur occur) {
        return switch (occur) {
            case MUST -> "must";
            case FILTER -> FILTER;
            case SHOULD -> "should";
            case MUST_NOT -> "must_not";
        };
    }

    private ObjectNode word(Term term, float boost) throws IOException {
        var field = FIELDS.get(term.field());
        if (field == null) {
            throw new IllegalArgumentException("codes admit ads, they do not score: " + term);
        }
        float weight = AdRanking.weight(boost, Math.max(1, statistics.ads()), Math.max(1, statistics.adsWith(term)));
        if (!field.isByLength() && !field.isByFrequency()) {
            return constant(term(term), Math.round((double) weight));
        }
        var json = object();
        json.putObject("term")
                .putObject(term.field())
                .put("value", ClusterDocument.word(term.text()))
                .put(BOOST, weight);
        return json;
    }

    private static ObjectNode constant(ObjectNode filter, float score) {
        var json = object();
        json.putObject("constant_score").put(BOOST, score).set(FILTER, filter);
        return json;
    }

    /** What only lets through. */
    ObjectNode filter(Query query) {
        return switch (query) {
            case BoostQuery weighted -> filter(weighted.getQuery());
            case ConstantScoreQuery constant -> filter(constant.getQuery());
            case RememberedQuery remembered -> filter(remembered.meaning());
            case RankedQuery ranked -> filter(ranked.must());
            case AtLeastQuery some -> atLeast(some);
            case TermQuery term -> term(term.getTerm());
            case DisjunctionMaxQuery best -> {
                var json = object();
                var choices = json.putObject(BOOL).putArray("should");
                best.getDisjuncts().forEach(choice -> choices.add(filter(choice)));
                yield json;
            }
            case BooleanQuery all -> all.clauses().isEmpty() ? nothing() : all(all);
            case MatchAllDocsQuery _ -> everything();
            case TermInSetQuery set -> oneOf(set);
            case WildcardQuery wildcard -> {
                var json = object();
                var term = wildcard.getTerm();
                json.putObject("wildcard").putObject(term.field()).put("value", ClusterDocument.word(term.text()));
                yield json;
            }
            case NumberRange range -> between(ClusterDocument.NUMBER + range.field(), range.from(), range.to());
            case NumberAmong among -> oneOf(ClusterDocument.NUMBER + among.field(), among.numbers(), false);
            case WithinMetres circle -> {
                var json = object();
                var distance = json.putObject("geo_distance").put("distance", circle.metres() + "m");
                distance.putArray(ClusterDocument.POSITION)
                        .add(circle.centre().longitude())
                        .add(circle.centre().latitude());
                yield json;
            }
            default -> throw new IllegalArgumentException("cannot be said to a cluster: " + query);
        };
    }

    private ObjectNode atLeast(AtLeastQuery query) {
        var json = object();
        var bool = json.putObject(BOOL).put("minimum_should_match", query.needed());
        var conditions = bool.putArray("should");
        query.conditions().forEach(condition -> conditions.add(filter(condition)));
        return json;
    }

    private ObjectNode all(BooleanQuery query) {
        var json = object();
        var bool = json.putObject(BOOL);
        bool.put("adjust_pure_negative", false);
        for (var clause : query.clauses()) {
            bool.withArrayProperty(clause.isRequired() ? FILTER : name(clause.occur()))
                    .add(filter(clause.query()));
        }
        if (query.getMinimumNumberShouldMatch() > 0) {
            bool.put("minimum_should_match", query.getMinimumNumberShouldMatch());
        }
        return json;
    }

    private static ObjectNode term(Term term) {
        var json = object();
        boolean word = FIELDS.containsKey(term.field());
        json.putObject("term")
                .put(
                        word ? term.field() : ClusterDocument.CODE + term.field(),
                        word ? ClusterDocument.word(term.text()) : term.text());
        return json;
    }

    private static ObjectNode oneOf(TermInSetQuery set) {
        var json = object();
        var values = json.putObject("terms").putArray(ClusterDocument.CODE + set.getField());
        var each = set.getBytesRefIterator();
        try {
            for (BytesRef value = each.next(); value != null; value = each.next()) {
                values.add(value.utf8ToString());
            }
        } catch (IOException e) {
            throw new IllegalStateException("nothing is read from a file here", e);
        }
        return json;
    }

    static ObjectNode between(String field, long from, long to) {
        var json = object();
        json.putObject("range").putObject(field).put("gte", from).put("lte", to);
        return json;
    }

    /** Ads with one of these numbers, or without the number where that is wanted. */
    static ObjectNode oneOf(String field, Iterable<Long> numbers, boolean orNone) {
        var known = object();
        var values = known.putObject("terms").putArray(field);
        numbers.forEach(values::add);
        return orNone ? orWithout(field, known) : known;
    }

    /** Ads with one of these words, or without any where that is wanted. */
    static ObjectNode oneOfWords(String field, Iterable<String> words, boolean orNone) {
        var known = object();
        var values = known.putObject("terms").putArray(field);
        words.forEach(values::add);
        return orNone ? orWithout(field, known) : known;
    }

    private static ObjectNode orWithout(String field, ObjectNode known) {
        var json = object();
        json.putObject(BOOL).putArray("should").add(known).add(without(field));
        return json;
    }

    static ObjectNode without(String field) {
        var json = object();
        json.putObject(BOOL)
                .putArray("must_not")
                .addObject()
                .putObject("exists")
                .put("field", field);
        return json;
    }

    /** All of these hold. */
    static ObjectNode allOf(Iterable<ObjectNode> filters) {
        var json = object();
        ArrayNode all = json.putObject(BOOL).putArray(FILTER);
        filters.forEach(all::add);
        return json;
    }

    static ObjectNode everything() {
        var json = object();
        json.putObject("match_all");
        return json;
    }

    private static ObjectNode nothing() {
        var json = object();
        json.putObject("match_none");
        return json;
    }

    static ObjectNode object() {
        return ClusterWire.JSON.createObjectNode();
    }
}
