package vn.cauviec.searchcluster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.cauviec.judgements.Ad;
import vn.cauviec.judgements.Folding;

/**
 * Ads in the cluster as terms that were made on this side: the cluster splits at spaces and knows nothing of Vietnamese. A question is terms
 * with weights; the score of an ad is the sum of the weights that it has, so it depends neither on the shard nor on what else the shard
 * holds, and ties break by id.
 */
final class TermIndex {
    static final String NAME = "jobs";

    private static final int AT_ONCE = 500;
    private static final JsonMapper JSON = new JsonMapper();
    private static final String MAPPING = """
            {"settings": {"number_of_shards": 2, "number_of_replicas": 1, "refresh_interval": "1s",
              "analysis": {"analyzer": {"ours": {"type": "custom", "tokenizer": "whitespace"}}}},
             "mappings": {"dynamic": "strict", "_source": {"enabled": false}, "properties": {
              "id": {"type": "keyword"},
              "exact": {"type": "text", "analyzer": "ours", "norms": false, "index_options": "docs"},
              "folded": {"type": "text", "analyzer": "ours", "norms": false, "index_options": "docs"},
              "unit": {"type": "keyword"}, "type": {"type": "keyword"}, "occupation": {"type": "keyword"}}}}
            """;

    private final ClusterClient cluster;

    TermIndex(ClusterClient cluster) {
        this.cluster = cluster;
    }

    /** The kinds of choices beside the results; each counts without its own filter. */
    enum Facet {
        UNIT,
        TYPE,
        OCCUPATION;

        String field() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Of an ad; empty when it does not state it. */
        String of(Ad ad) {
            var unit = ad.unit();
            var employment = ad.employment();
            var occupation = ad.occupationCode();
            return switch (this) {
                case UNIT -> unit == null ? "" : unit.code();
                case TYPE -> employment == null ? "" : employment.name();
                case OCCUPATION -> occupation == null ? "" : occupation;
            };
        }
    }

    /**
     * What was found.
     *
     * @param ids the first ones, best first
     * @param facets how many ads have a value; ads that state none are under the empty text
     */
    record Found(int total, List<String> ids, Map<Facet, Map<String, Integer>> facets) {}

    /** Makes the index with these ads, findable at once. */
    void fill(List<Ad> ads) throws IOException, InterruptedException {
        cluster.change("PUT", "/" + NAME, MAPPING);
        for (int from = 0; from < ads.size(); from += AT_ONCE) {
            var lines = new StringBuilder();
            for (var ad : ads.subList(from, Math.min(ads.size(), from + AT_ONCE))) {
                lines.append("{\"index\":{\"_id\":\"").append(ad.id()).append("\"}}\n");
                lines.append(document(ad)).append('\n');
            }
            var answer = cluster.change("POST", "/" + NAME + "/_bulk", lines.toString());
            if (answer.get("errors").asBoolean()) {
                throw new IOException(answer.toString());
            }
        }
        cluster.change("POST", "/" + NAME + "/_refresh", "");
    }

    /** Ads whose titles have all these words, with these marks before others; and of them only what is chosen. */
    static String question(String words, Map<Facet, String> chosen) {
        var must = JSON.createArrayNode();
        for (var word : words(words)) {
            must.addObject()
                    .putObject("dis_max")
                    .putArray("queries")
                    .add(weighted("exact", word, 3))
                    .add(weighted("folded", Folding.bare(word), 1));
        }
        var question = JSON.createObjectNode();
        question.put("size", 10);
        question.put("track_total_hits", true);
        question.putArray("docvalue_fields").add("id");
        question.putObject("query").putObject("bool").set("must", must);
        question.set("post_filter", filter(chosen));
        var aggregations = question.putObject("aggs");
        for (var facet : Facet.values()) {
            var others = new TreeMap<>(chosen);
            others.remove(facet);
            var aggregation = aggregations.putObject(facet.field());
            aggregation.set("filter", filter(others));
            aggregation
                    .putObject("aggs")
                    .putObject("values")
                    .putObject("terms")
                    .put("field", facet.field())
                    .put("size", 1000);
        }
        question.putArray("sort")
                .add(JSON.createObjectNode().put("_score", "desc"))
                .add("id");
        return question.toString();
    }

    static String path() {
        return "/" + NAME + "/_search?allow_partial_search_results=false";
    }

    static Found read(JsonNode answer) {
        var ids = new ArrayList<String>();
        for (var hit : answer.at("/hits/hits")) {
            ids.add(hit.get("_id").asString());
        }
        var facets = new TreeMap<Facet, Map<String, Integer>>();
        for (var facet : Facet.values()) {
            var counts = new TreeMap<String, Integer>();
            for (var bucket : answer.at("/aggregations/" + facet.field() + "/values/buckets")) {
                counts.put(bucket.get("key").asString(), bucket.get("doc_count").asInt());
            }
            facets.put(facet, counts);
        }
        return new Found(answer.at("/hits/total/value").asInt(), List.copyOf(ids), facets);
    }

    /** Syllables in lower case. */
    static List<String> words(String text) {
        return List.of(text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .split(" "));
    }

    private static ObjectNode weighted(String field, String term, int weight) {
        var query = JSON.createObjectNode();
        query.putObject("constant_score")
                .put("boost", weight)
                .putObject("filter")
                .putObject("term")
                .put(field, term);
        return query;
    }

    private static ObjectNode filter(Map<Facet, String> chosen) {
        var query = JSON.createObjectNode();
        var all = query.putObject("bool").putArray("filter");
        chosen.forEach((facet, value) -> all.addObject().putObject("term").put(facet.field(), value));
        return query;
    }

    private static ObjectNode document(Ad ad) {
        var document = JSON.createObjectNode();
        var words = words(ad.title());
        document.put("id", ad.id());
        document.put("exact", String.join(" ", words));
        document.put("folded", Folding.bare(String.join(" ", words)));
        for (var facet : Facet.values()) {
            document.put(facet.field(), facet.of(ad));
        }
        return document;
    }
}
